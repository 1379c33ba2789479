import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
let stranger: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
  distributor = await buildDistributor(app);
  stranger = await buildSupplier(app, { distributor: true });
  await app.db.insert(partnerships).values({
    supplierId: supplier.tenantId,
    id: newId('partnership', app.clock.now()),
    distributorId: distributor.tenantId,
    state: 'PARTNERED',
    stateAt: app.clock.now(),
    cycleNo: 1,
    createdAt: app.clock.now(),
  });
});
afterAll(() => app.close());

interface UserError {
  __typename: string;
  path: string[];
}
const ERRORS = 'userErrors { __typename ... on UserError { path message } }';
const CREATE = `mutation ($input: SkuCreateInput!) { skuCreate(input: $input) { sku { id version } ${ERRORS} } }`;

async function createSku(code: string, owner = supplier) {
  const input = { code, name: `Name of ${code}`, weightGrams: 400 };
  const { skuCreate } = await app.must<{
    skuCreate: { sku: { id: string; version: number } | null; userErrors: UserError[] };
  }>(owner.token, CREATE, { input });
  return skuCreate;
}

async function idOf(code: string, owner = supplier) {
  const { sku, userErrors } = await createSku(code, owner);
  if (!sku) throw new Error(JSON.stringify(userErrors));
  return sku.id;
}

interface Results {
  results: {
    changed: boolean;
    userErrors: UserError[];
    sku: { product: { enabled: boolean } | null } | null;
  }[];
  userErrors: UserError[];
}
const RESULTS = `{ results { changed sku { product { enabled basePrice { amount currency } } } ${ERRORS} } ${ERRORS} }`;

it('[SUP-03][PRICE-01] creates, prices and enables SKUs, each with its own result', async () => {
  const id = await idOf('GQL-1');
  const { pricesSet } = await app.must<{ pricesSet: Results }>(
    supplier.token,
    `mutation ($input: PricesSetInput!) { pricesSet(input: $input) ${RESULTS} }`,
    {
      input: {
        changes: [
          { skuId: 'nonsense', price: '1' },
          { skuId: id, price: '12.50' },
        ],
      },
    },
  );
  expect(pricesSet.results).toMatchObject([
    { changed: false, userErrors: [{ __typename: 'NotFound', path: ['changes', '0', 'skuId'] }] },
    {
      changed: true,
      sku: { product: { enabled: false, basePrice: { amount: '12.50', currency: 'MYR' } } },
    },
  ]);
  const { productsEnable } = await app.must<{ productsEnable: Results }>(
    supplier.token,
    `mutation ($input: ProductsInput!) { productsEnable(input: $input) ${RESULTS} }`,
    { input: { skuIds: [id, 'nonsense'] } },
  );
  expect(productsEnable.results).toMatchObject([
    { changed: true, sku: { product: { enabled: true } } },
    { changed: false, userErrors: [{ __typename: 'NotFound', path: ['skuIds', '1'] }] },
  ]);
});

it('[PRICE-04] shows the history of a price with who changed it', async () => {
  const id = await idOf('HIST-1');
  for (const price of ['10', '12']) {
    app.clock.advance(1000);
    await app.must(
      supplier.token,
      `mutation ($input: ProductPriceSetInput!) { productPriceSet(input: $input) ${RESULTS} }`,
      { input: { skuId: id, price } },
    );
  }
  const { viewer } = await app.must<{
    viewer: { supplier: { skus: { nodes: { product: { priceChanges: { nodes: object[] } } }[] } } };
  }>(
    supplier.token,
    `{ viewer { supplier { skus(first: 1, search: "HIST-1") { nodes { product {
      priceChanges(first: 5) { nodes { oldPrice { amount } newPrice { amount } changedBy } } } } } } } }`,
  );
  expect(viewer.supplier.skus.nodes[0]?.product.priceChanges.nodes).toMatchObject([
    {
      oldPrice: { amount: '10.00' },
      newPrice: { amount: '12.00' },
      changedBy: expect.stringMatching(/^User/),
    },
    { oldPrice: null, newPrice: { amount: '10.00' } },
  ]);
});

it('[GEN-08] a stranger changes and sees nothing; a foreign SKU looks like none', async () => {
  const id = await idOf('MINE-1');
  const change = `mutation ($input: SkuUpdateInput!) { skuUpdate(input: $input) { sku { id } ${ERRORS} } }`;
  const update = await app.must<{ skuUpdate: { userErrors: UserError[] } }>(
    stranger.token,
    change,
    {
      input: { skuId: id, version: 1, name: 'Stolen' },
    },
  );
  const unknown = await app.must<{ skuUpdate: { userErrors: UserError[] } }>(
    stranger.token,
    change,
    {
      input: { skuId: newId('sku', app.clock.now()), version: 1, name: 'Stolen' },
    },
  );
  expect(update).toEqual(unknown);
  expect(update.skuUpdate.userErrors).toMatchObject([{ __typename: 'NotFound' }]);
  const disable = await app.must<{ productsDisable: Results }>(
    stranger.token,
    `mutation ($input: ProductsInput!) { productsDisable(input: $input) ${RESULTS} }`,
    { input: { skuIds: [id] } },
  );
  expect(disable.productsDisable.results).toMatchObject([
    { sku: null, userErrors: [{ __typename: 'NotFound' }] },
  ]);
});

it('[PERM-13] a sub-account without the permission changes no price; guests change nothing', async () => {
  const id = await idOf('PERM-1');
  const clerk = await buildMember(app, supplier.tenantId, 'SUB', [
    'SUPPLIER_VIEW',
    'SUPPLIER_CATALOG',
  ]);
  const price = `mutation ($input: ProductPriceSetInput!) { productPriceSet(input: $input) ${RESULTS} }`;
  const input = { skuId: id, price: '1' };
  for (const token of [clerk.token, distributor.token]) {
    const { errors } = await app.ask(token, price, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const guest = await app.ask(undefined, CREATE, { input: { code: 'G', name: 'G' } });
  expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('a code is unique whatever its case, and a stale version does not overwrite', async () => {
  const { sku } = await createSku('UNIQUE-1');
  expect((await createSku('unique-1')).userErrors).toMatchObject([
    { __typename: 'AlreadyTaken', path: ['code'] },
  ]);
  expect((await createSku('  ')).userErrors).toMatchObject([{ path: ['code'] }]);
  expect((await createSku('NUL\u0000')).userErrors).toMatchObject([
    { path: ['code'] },
    { path: ['name'] },
  ]);
  const change = `mutation ($input: SkuUpdateInput!) { skuUpdate(input: $input) { sku { version } ${ERRORS} } }`;
  const rename = (name: string) =>
    app.must<{ skuUpdate: { sku: object | null; userErrors: UserError[] } }>(
      supplier.token,
      change,
      {
        input: { skuId: sku?.id, version: sku?.version, name },
      },
    );
  const [one, two] = await Promise.all([rename('One'), rename('Two')]);
  const refused = [one, two].filter(({ skuUpdate }) => skuUpdate.sku === null);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.skuUpdate.userErrors).toMatchObject([{ __typename: 'StateConflict' }]);
});

it('lists page by page without losing or repeating a SKU', async () => {
  for (let i = 0; i < 5; i += 1) await createSku(`PAGE-${i}`);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: {
      viewer: {
        supplier: {
          skus: {
            nodes: { code: string }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        };
      };
    } = await app.must(
      supplier.token,
      `query ($after: String) { viewer { supplier { skus(first: 2, after: $after, search: "PAGE-") {
        nodes { code } pageInfo { endCursor hasNextPage } } } } }`,
      { after },
    );
    const { nodes, pageInfo } = page.viewer.supplier.skus;
    seen.push(...nodes.map((node) => node.code));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen.toSorted()).toEqual(['PAGE-0', 'PAGE-1', 'PAGE-2', 'PAGE-3', 'PAGE-4']);
  const wild = await app.must<{ viewer: { supplier: { skus: { nodes: object[] } } } }>(
    supplier.token,
    '{ viewer { supplier { skus(first: 5, search: "PAGE_%") { nodes { code } } } } }',
  );
  expect(wild.viewer.supplier.skus.nodes).toEqual([]);
});

it('[CLAIM-15][GEN-04] a distributor adds a store, maps a listing, moves and unmaps it', async () => {
  const ask = <Data>(query: string, input: object) =>
    app.must<Data>(distributor.token, query, { input });
  const store = await ask<{ storeCreate: { store: { id: string; platform: string } } }>(
    `mutation ($input: StoreCreateInput!) { storeCreate(input: $input) { store { id platform } ${ERRORS} } }`,
    { platform: 'TIKTOK_SHOP', nickname: 'Main', country: 'MY', currency: 'MYR' },
  );
  const storeId = store.storeCreate.store.id;
  const map = `mutation ($input: ListingMapInput!) { listingMap(input: $input) { listing { id sku { code } } ${ERRORS} } }`;
  type Mapped = {
    listingMap: { listing: { id: string; sku: { code: string } } | null; userErrors: UserError[] };
  };
  const first = await ask<Mapped>(map, {
    storeId,
    platformSku: 'L-1',
    skuId: await idOf('LOCAL-1', distributor),
  });
  const moved = await ask<Mapped>(map, {
    storeId,
    platformSku: 'l-1',
    skuId: await idOf('LOCAL-2', distributor),
  });
  expect(moved.listingMap.listing?.id).toBe(first.listingMap.listing?.id);
  expect(moved.listingMap.listing?.sku.code).toBe('LOCAL-2');
  const foreign = await ask<Mapped>(map, {
    storeId,
    platformSku: 'L-2',
    skuId: await idOf('FOREIGN-1'),
  });
  expect(foreign.listingMap.userErrors).toMatchObject([
    { __typename: 'NotFound', path: ['skuId'] },
  ]);
  const unmap = await ask<{ listingUnmap: { sku: { code: string; listings: object[] } } }>(
    `mutation ($input: ListingUnmapInput!) { listingUnmap(input: $input) { sku { code listings { id } } ${ERRORS} } }`,
    { listingId: moved.listingMap.listing?.id },
  );
  expect(unmap.listingUnmap.sku).toEqual({ code: 'LOCAL-2', listings: [] });
});

const SHIPPING = {
  zones: [
    {
      countries: ['MY'],
      provinces: [],
      firstGrams: 1000,
      firstFee: '4.50',
      stepGrams: 500,
      stepFee: '1.20',
    },
  ],
  freeAbove: null,
  freeForPlatformLogistics: false,
};

it('[FEE-01][FEE-02][FEE-04] the distributor reads its fees and what an order would cost', async () => {
  const { feesSet } = await app.must<{ feesSet: { userErrors: UserError[] } }>(
    supplier.token,
    `mutation ($input: FeesSetInput!) { feesSet(input: $input) { fees { currency } ${ERRORS} } }`,
    { input: { handling: { perOrder: '1.00', perUnit: '0.20' }, shipping: SHIPPING } },
  );
  expect(feesSet.userErrors).toEqual([]);
  const FEES = `{ viewer { distributor { partnerships(first: 5) { nodes { feeRules {
    handling { perOrder perUnit } shipping { zones { firstFee } }
    sample(order: { units: 5, grams: 1850, goods: "47.05", country: "MY" }) {
      handling { amount } shipping { amount } total { amount } } } } } } } }`;
  interface Fees {
    viewer: { distributor: { partnerships: { nodes: { feeRules: object | null }[] } } };
  }
  const seen = await app.must<Fees>(distributor.token, FEES);
  expect(seen.viewer.distributor.partnerships.nodes[0]?.feeRules).toMatchObject({
    handling: { perOrder: '1.00', perUnit: '0.20' },
    sample: {
      handling: { amount: '2.00' },
      shipping: { amount: '6.90' },
      total: { amount: '55.95' },
    },
  });
  const none = await app.must<Fees>(stranger.token, FEES);
  expect(none.viewer.distributor.partnerships.nodes).toEqual([]);
});

it('[GEN-08] an import is read by its organisation only', async () => {
  const body = new FormData();
  body.append('file', new Blob(['code,name\nRUN-1,Thing\nRUN-2,\n']), 'list.csv');
  const headers = { authorization: `Bearer ${supplier.token}` };
  const upload = await fetch(`${app.url}/files`, { method: 'POST', body, headers });
  const { id: fileId } = (await upload.json()) as { id: string };
  const start = `mutation ($input: ListImportInput!) { skuImport(input: $input) { job { id } ${ERRORS} } }`;
  type Started = { skuImport: { job: { id: string } | null; userErrors: UserError[] } };
  const theirs = await app.must<Started>(stranger.token, start, { input: { fileId } });
  expect(theirs.skuImport).toMatchObject({ job: null, userErrors: [{ __typename: 'NotFound' }] });
  const mine = await app.must<Started>(supplier.token, start, { input: { fileId } });
  await app.services.jobs.settled();
  const JOB = `query ($id: ID!) { viewer { job(id: $id) { state created refused
    rows(first: 10) { nodes { rowNo columnName message } } } } }`;
  const id = mine.skuImport.job?.id;
  const { viewer } = await app.must<{ viewer: { job: object } }>(supplier.token, JOB, { id });
  expect(viewer.job).toMatchObject({
    state: 'FINISHED',
    created: 1,
    refused: 1,
    rows: { nodes: [{ rowNo: 3, columnName: 'name' }] },
  });
  expect(await app.must(stranger.token, JOB, { id })).toEqual({ viewer: { job: null } });
});
