import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor } from '../testing/factories.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app);
});
afterAll(() => app.close());

interface Holders {
  holderCount: number;
  holders: { nodes: { distributor: { id: string }; price: { amount: string } }[] };
}

async function holders(): Promise<Holders | undefined> {
  const { viewer } = await app.must<{
    viewer: { supplier: { sku: { product: Holders } } };
  }>(
    world.supplier.token,
    `query ($id: ID!) { viewer { supplier { sku(id: $id) { product { holderCount holders(first: 5) {
      nodes { distributor { id } partnershipId price { amount } } } } } } } }`,
    { id: world.skus.A },
  );
  return viewer.supplier.sku.product;
}

async function productOf(token: string, skuId: string) {
  const { viewer } = await app.must<{ viewer: { distributor: { product: unknown } } }>(
    token,
    `query ($id: ID!) { viewer { distributor { product(skuId: $id) { id claim { state } price { amount } } } } }`,
    { id: skuId },
  );
  return viewer.distributor.product;
}

describe('a product by itself', () => {
  it('[PRICE-03] tells its supplier who holds it and what each pays', async () => {
    await app.must(
      world.supplier.token,
      `mutation ($input: DistributorPriceSetInput!) { distributorPriceSet(input: $input) { userErrors { __typename } } }`,
      { input: { skuId: world.skus.A, distributorId: world.distributor.tenantId, price: '11.00' } },
    );
    expect(await holders()).toMatchObject({
      holderCount: 1,
      holders: {
        nodes: [
          {
            distributor: { id: world.distributor.tenantId },
            partnershipId: world.partnershipId,
            price: { amount: '11.00' },
          },
        ],
      },
    });
  });

  it('[CLAIM-03] is the same to its distributor by the id of its SKU, and nothing to a stranger', async () => {
    expect(await productOf(world.distributor.token, world.skus.A)).toEqual({
      id: world.skus.A,
      claim: { state: 'ACTIVE' },
      price: { amount: '11.00' },
    });
    const stranger = await buildDistributor(app);
    expect(await productOf(stranger.token, world.skus.A)).toBeNull();
    expect(await productOf(stranger.token, 'sku_nonsense')).toBeNull();
  });

  it('[CLAIM-10] cleared away it is free to be claimed again, and nobody holds it', async () => {
    const act = (name: string) =>
      app.must(
        world.distributor.token,
        `mutation ($input: ClaimsChoiceInput!) { ${name}(input: $input) { userErrors { __typename } } }`,
        { input: { claimIds: [world.claims.A] } },
      );
    await act('claimsStop');
    expect(await productOf(world.distributor.token, world.skus.A)).toMatchObject({
      claim: { state: 'STOPPED' },
    });
    await act('claimsRemove');
    expect(await productOf(world.distributor.token, world.skus.A)).toEqual({
      id: world.skus.A,
      claim: null,
      price: { amount: '11.00' },
    });
    expect(await holders()).toEqual({ holderCount: 0, holders: { nodes: [] } });
  });
});
