import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { DemoAccount } from '../identity/demo.graphql.ts';
import { planOf } from './plan.read.ts';

/** Whoever looks around chooses by the side, so the demo accounts tell theirs. */
@Resolver(() => DemoAccount)
export class DemoSidesResolver {
  @FieldResolver(() => Boolean, { description: 'Whether its organisation is a supplier.' })
  async isSupplier(@Root() account: DemoAccount, @Ctx() { database }: Context): Promise<boolean> {
    return Boolean((await planOf(database.db, account.organisationId))?.supplierSince);
  }

  @FieldResolver(() => Boolean, { description: 'Whether its organisation is a distributor.' })
  async isDistributor(
    @Root() account: DemoAccount,
    @Ctx() { database }: Context,
  ): Promise<boolean> {
    return Boolean((await planOf(database.db, account.organisationId))?.distributorSince);
  }
}
