import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A supplier warehouse to create for an assigned warehouse.' })
export class SupplierWarehouseCreateInput {
  @Field(() => ID, { description: 'The partnership.' })
  partnershipId!: string;

  @Field(() => ID, {
    description: 'The warehouse it stands for: assigned, and without a supplier warehouse yet.',
  })
  warehouseId!: string;

  @Field(() => String, { description: 'What to call it, 1…120 characters.' })
  name!: string;
}

@InputType({ description: 'A detached supplier warehouse to map again.' })
export class SupplierWarehouseMapInput {
  @Field(() => ID, { description: 'Which one.' })
  supplierWarehouseId!: string;
}

@InputType({ description: 'A supplier warehouse to call something else.' })
export class SupplierWarehouseRenameInput {
  @Field(() => ID, { description: 'Which one.' })
  supplierWarehouseId!: string;

  @Field(() => String, { description: 'What to call it, 1…120 characters.' })
  name!: string;
}

@InputType({ description: 'A supplier warehouse whose address stands at the stores now.' })
export class SupplierWarehouseConfirmPickUpInput {
  @Field(() => ID, { description: 'Which one.' })
  supplierWarehouseId!: string;
}

@InputType({ description: 'A supplier warehouse to delete.' })
export class SupplierWarehouseDeleteInput {
  @Field(() => ID, { description: 'Which one.' })
  supplierWarehouseId!: string;
}
