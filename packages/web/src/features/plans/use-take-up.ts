import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';

const InventoryDocument = graphql(/* GraphQL */ `
  mutation InventorySwitch($input: InventorySwitchInput!) {
    inventorySwitch(input: $input) {
      organisation { id plan { tier inventoryEnabled supplierSince distributorSince } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const SupplierDocument = graphql(/* GraphQL */ `
  mutation SupplierActivate {
    supplierActivate {
      userErrors {
        __typename
        ... on UserError { message path }
        ... on InventoryRequired { guidance }
        ... on PlanRequired { requiredTier currentTier }
      }
    }
  }
`);

const DistributorDocument = graphql(/* GraphQL */ `
  mutation DistributorActivate {
    distributorActivate {
      userErrors { __typename ... on UserError { message path } ... on InventoryRequired { guidance } }
    }
  }
`);

/** Takes up a side, with Inventory, which both sides need; answers what stands in the way. */
export function useTakeUp() {
  const [switchInventory] = useMutation(InventoryDocument);
  const [takeUpSupplier] = useMutation(SupplierDocument);
  const [takeUpDistributor] = useMutation(DistributorDocument);
  return async (
    side: 'supplier' | 'distributor',
    inventoryEnabled: boolean,
  ): Promise<readonly UserErrorLike[]> => {
    if (!inventoryEnabled) {
      const { data } = await switchInventory({ variables: { input: { on: true } } });
      if (data?.inventorySwitch.userErrors.length) return data.inventorySwitch.userErrors;
    }
    return side === 'supplier'
      ? ((await takeUpSupplier()).data?.supplierActivate.userErrors ?? [])
      : ((await takeUpDistributor()).data?.distributorActivate.userErrors ?? []);
  };
}
