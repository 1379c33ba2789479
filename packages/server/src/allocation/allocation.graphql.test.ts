import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildMember } from '../testing/factories.ts';
import { type JourneyUser, journeyUser } from '../testing/journey.ts';
import { buyerOrder, pack, storeOf, takeIn } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';
import { buildStock } from '../testing/trade.ts';

let app: TestApp;
let world: PushWorld;
let distributor: JourneyUser;
let storeId: string;
let east: { id: string; warehouseId: string };
let west: { id: string; warehouseId: string };
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  world = await buildPushWorld(app, { stock: 0 });
  distributor = journeyUser(app, world.distributor.token);
  storeId = (await storeOf(app, world)).id;
  east = await warehouse('East', []);
  west = await warehouse('West', [east.warehouseId]);
  await stock(east, 50);
  await stock(west, 20);
});
afterAll(() => app.close());

async function warehouse(name: string, others: string[]) {
  const supplier = journeyUser(app, world.supplier.token);
  const { partnershipId } = world;
  const { warehouse } = await supplier.act<{ warehouse: { id: string } }>(
    'warehouseCreate',
    { name, country: 'MY' },
    'warehouse { id }',
  );
  const warehouseIds = [world.warehouseId, ...others, warehouse.id];
  await supplier.act('partnershipSetWarehouses', { partnershipId, warehouseIds });
  const { supplierWarehouse } = await distributor.act<{ supplierWarehouse: { id: string } }>(
    'supplierWarehouseCreate',
    { partnershipId, warehouseId: warehouse.id, name },
    'supplierWarehouse { id }',
  );
  return { id: supplierWarehouse.id, warehouseId: warehouse.id };
}

async function stock({ warehouseId }: { warehouseId: string }, available: number) {
  for (const skuId of Object.values(world.skus)) {
    await buildStock(app, world.supplier, warehouseId as never, skuId, available);
  }
}

/** Takes an order in and packs it; where from, and why. */
async function packed(orderNo: string, province: string, quantity = 1) {
  const recipient = { ...buyerOrder(orderNo).recipient, province };
  const lines = [{ platformSku: 'LISTING-A', productName: 'Mug', quantity, unitPrice: '9.90' }];
  const taken = await takeIn(app, world.distributor.token, storeId, [
    buyerOrder(orderNo, { recipient, lines }),
  ]);
  const [result] = await pack(app, world.distributor.token, [
    { orderId: taken.results[0]?.order?.id },
  ]);
  expect(result?.userErrors).toEqual([]);
  const { viewer } = await distributor.see<{ viewer: { distributor: Packed } }>(
    `query ($id: ID!) { viewer { distributor { distributionOrder(id: $id) {
      warehouseName allocation { by ruleName passedOver } } } } }`,
    { id: result?.packages[0]?.id },
  );
  return viewer.distributor.distributionOrder;
}

interface Packed {
  distributionOrder: {
    warehouseName: string;
    allocation: { by: string; ruleName: string | null; passedOver: string[] } | null;
  };
}

const rule = (name: string, to: { id: string }, asked: object = {}) => ({
  name,
  supplierWarehouseId: to.id,
  ...asked,
});

async function create(name: string, to: { id: string }, asked: object = {}): Promise<string> {
  const { rules } = await distributor.act<{ rules: { id: string; name: string }[] }>(
    'allocationRuleCreate',
    rule(name, to, asked),
    'rules { id name }',
  );
  return rules.find((one) => one.name === name)!.id;
}

describe('allocation rules', () => {
  it('[WHSE-07][WHSE-08][WHSE-09] address, then default, then stock choose the warehouse, and the order says why', async () => {
    await create('East coast', east, { provinces: ['Kelantan', 'Pahang'] });
    await distributor.act('defaultWarehouseSet', { supplierWarehouseId: west.id });
    expect(await packed('A1', 'pahang')).toEqual({
      warehouseName: 'East',
      allocation: { by: 'RULE', ruleName: 'East coast', passedOver: [] },
    });
    expect(await packed('A2', 'Selangor')).toEqual({
      warehouseName: 'West',
      allocation: { by: 'DEFAULT', ruleName: null, passedOver: [] },
    });
    expect(await packed('A3', 'Selangor', 30)).toEqual({
      warehouseName: 'East',
      allocation: { by: 'STOCK', ruleName: null, passedOver: ['West'] },
    });
    await distributor.act('defaultWarehouseDrop', { supplierId: world.supplier.tenantId });
    expect(await packed('A4', 'Selangor')).toMatchObject({ allocation: { by: 'STOCK' } });
  });

  it('[WHSE-08] the priority is the order of the list; a rule switched off is not asked', async () => {
    const first = await create('All east', east);
    const second = await create('All west', west);
    expect((await packed('B1', 'Johor')).warehouseName).toBe('East');
    await distributor.act('allocationRulesOrder', { ruleIds: [second, first] });
    expect((await packed('B2', 'Johor')).warehouseName).toBe('West');
    await distributor.act('allocationRuleUpdate', {
      ruleId: second,
      ...rule('All west', west),
      enabled: false,
    });
    expect((await packed('B3', 'Johor')).warehouseName).toBe('East');
    await distributor.act('allocationRuleDelete', { ruleId: first });
    expect((await packed('B4', 'Johor')).allocation?.by).toBe('STOCK');
  });

  it('[WHSE-08] an order of rules that is not the whole list is refused', async () => {
    const first = await create('One', east);
    await create('Two', west);
    for (const ruleIds of [[first], [first, first], [first, 'alr_nonsense']]) {
      const [refusal] = await distributor.refused('allocationRulesOrder', { ruleIds });
      expect(refusal).toMatchObject({ __typename: 'StateConflict', path: ['ruleIds'] });
    }
  });

  it('[WHSE-09] the supplier does not read why', async () => {
    await create('East coast', east);
    await packed('C1', 'Perak');
    const { viewer } = await distributor.see<{ viewer: { distributor: Orders } }>(
      '{ viewer { distributor { distributionOrders(first: 1) { nodes { id } } } } }',
    );
    const orderId = viewer.distributor.distributionOrders.nodes[0]?.id;
    await distributor.act('orderPush', { orderIds: [orderId], idempotencyKey: 'c1' });
    const seen = await app.must<{ viewer: { supplier: { supplyOrder: object } } }>(
      world.supplier.token,
      'query ($id: ID!) { viewer { supplier { supplyOrder(id: $id) { state allocation { by } } } } }',
      { id: orderId },
    );
    expect(seen.viewer.supplier.supplyOrder).toEqual({ state: 'PUSHED', allocation: null });
  });

  it('[WHSE-07] a trial of an address names the warehouses in their order', async () => {
    await create('East coast', east, { postcodes: [{ from: '15000', to: '28800' }] });
    await create('Mugs', west, { skuIds: [await localSku()] });
    await distributor.act('defaultWarehouseSet', { supplierWarehouseId: west.id });
    const trial = async (input: object) => {
      const { viewer } = await distributor.see<{ viewer: { distributor: Trial } }>(
        `query ($input: AllocationTrialInput!) { viewer { distributor { allocationTrial(input: $input) {
          choices { by ruleName supplierWarehouse { name } } } } } }`,
        { input: { storeId, country: 'MY', ...input } },
      );
      return viewer.distributor.allocationTrial.map(({ choices }) =>
        choices.map(({ by, ruleName, supplierWarehouse }) =>
          [supplierWarehouse.name, ruleName ?? by].join(': '),
        ),
      );
    };
    expect(await trial({ postcode: '20 050' })).toEqual([['East: East coast', 'West: DEFAULT']]);
    expect(await trial({ postcode: '50050' })).toEqual([['West: DEFAULT']]);
    expect(await trial({ skuId: await localSku() })).toEqual([['West: Mugs']]);
  });

  it('[WHSE-07] what is wrong with a rule is told at its field, and nothing is written', async () => {
    await create('Taken', east);
    const wrong = async (asked: object) => {
      const [refusal] = await distributor.refused('allocationRuleCreate', {
        ...rule('New', east),
        ...asked,
      });
      return `${refusal?.__typename} ${refusal?.path.join('.')}`;
    };
    expect(await wrong({ name: ' ' })).toBe('InvalidInput name');
    expect(await wrong({ name: 'taken' })).toBe('AlreadyTaken name');
    expect(await wrong({ countries: ['MY', 'Malaysia'] })).toBe('InvalidInput countries.1');
    expect(await wrong({ postcodes: [{ from: '100', to: '2000' }] })).toBe(
      'InvalidInput postcodes.0',
    );
    expect(await wrong({ postcodes: [{ from: '9000', to: '8000' }] })).toBe(
      'InvalidInput postcodes.0',
    );
    expect(await wrong({ storeIds: [storeId, 'sto_nonsense'] })).toBe('NotFound storeIds.1');
    const foreign = await buildPushWorld(app);
    const theirs = (await storeOf(app, foreign)).id;
    expect(await wrong({ storeIds: [theirs] })).toBe('NotFound storeIds.0');
    expect(await wrong({ supplierWarehouseId: 'swh_nonsense' })).toBe(
      'NotFound supplierWarehouseId',
    );
    const { viewer } = await distributor.see<{ viewer: { distributor: Rules } }>(
      '{ viewer { distributor { allocationRules { name } } } }',
    );
    expect(viewer.distributor.allocationRules).toEqual([{ name: 'Taken' }]);
  });

  it('[PERM-04] a member without the right reads rules and changes none', async () => {
    const { tenantId } = world.distributor;
    const { token } = await buildMember(app, tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const { errors } = await app.ask(token, MUTATION, { input: rule('Mine', east) });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

const MUTATION = `mutation ($input: AllocationRuleCreateInput!) {
  allocationRuleCreate(input: $input) { rules { id } } }`;

async function localSku(): Promise<string> {
  const { viewer } = await distributor.see<{ viewer: { distributor: Listings } }>(
    '{ viewer { distributor { listings(first: 10) { nodes { platformSku sku { id } } } } } }',
  );
  const { nodes } = viewer.distributor.listings;
  return nodes.find(({ platformSku }) => platformSku === 'LISTING-A')!.sku.id;
}

interface Listings {
  listings: { nodes: { platformSku: string; sku: { id: string } }[] };
}
interface Orders {
  distributionOrders: { nodes: { id: string }[] };
}
interface Rules {
  allocationRules: { name: string }[];
}
interface Trial {
  allocationTrial: {
    choices: { by: string; ruleName: string | null; supplierWarehouse: { name: string } }[];
  }[];
}
