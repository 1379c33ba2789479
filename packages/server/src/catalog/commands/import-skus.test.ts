import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobRows, jobs } from '../../platform/job.table.ts';
import { perform } from '../../platform/work.ts';
import { createStore } from '../../stores/commands/create-store.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../../testing/factories.ts';
import { distributionProducts } from '../distribution-product.table.ts';
import { listingMappings, skus } from '../sku.table.ts';
import { exportSkus } from './export-skus.ts';
import { startListingImport } from './start-listing-import.ts';
import { startSkuImport } from './start-sku-import.ts';

let app: TestApp;
let supplier: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
});
afterAll(() => app.close());

async function upload(owner: TestOrganisation, content: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData();
  body.append('file', new Blob([content]), 'list.csv');
  const headers = { authorization: `Bearer ${owner.token}` };
  const response = await fetch(`${app.url}/files`, { method: 'POST', body, headers });
  return ((await response.json()) as { id: never }).id;
}

async function takeIn(
  content: string | Uint8Array<ArrayBuffer>,
  owner = supplier,
  start: typeof startSkuImport = startSkuImport,
) {
  const fileId = await upload(owner, content);
  const outcome = await perform(app.services.place, owner.actor, (work) => start(work, { fileId }));
  if (!outcome.ok) throw new Error('refused');
  const { jobId } = outcome.value;
  await app.services.jobs.take({ tenantId: owner.tenantId, id: jobId });
  await app.services.jobs.settled();
  const [run] = await app.db.select().from(jobs).where(eq(jobs.id, jobId));
  const rows = await app.db
    .select()
    .from(jobRows)
    .where(eq(jobRows.jobId, jobId))
    .orderBy(jobRows.rowNo);
  return { run, rows };
}

const LIST = `code,name,weight_grams,base_price,enabled
SHIRT-1,Batik shirt,400,12.50,yes
MUG-1,Mug,350,7.35,no
,No code,1,1,yes
BAD-1,Bad price,1,12.505,yes
BAD-2,Bad switch,1,1,maybe
shirt-1,Twice,1,1,yes
`;

it('[SUP-03][PRICE-01] takes in SKUs with prices and switches, and tells each bad row its column', async () => {
  const { run, rows } = await takeIn(LIST);
  expect(run).toMatchObject({ state: 'FINISHED', total: 6, created: 2, refused: 4 });
  expect(rows.map(({ rowNo, columnName }) => [rowNo, columnName])).toEqual([
    [4, 'code'],
    [5, 'base_price'],
    [6, 'enabled'],
    [7, 'code'],
  ]);
  const products = await app.db
    .select({
      code: skus.code,
      price: distributionProducts.basePrice,
      enabled: distributionProducts.enabled,
    })
    .from(distributionProducts)
    .innerJoin(skus, eq(skus.id, distributionProducts.skuId))
    .orderBy(skus.code);
  expect(products).toEqual([
    { code: 'MUG-1', price: '7.3500', enabled: false },
    { code: 'SHIRT-1', price: '12.5000', enabled: true },
  ]);
});

it('the same list again changes nothing, another price updates one row', async () => {
  const again = await takeIn(
    'code,name,weight_grams,base_price,enabled\nSHIRT-1,Batik shirt,400,12.50,yes\n',
  );
  expect(again.run).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  const dearer = await takeIn('code,name,base_price\nSHIRT-1,Batik shirt,13.40\n');
  expect(dearer.run).toMatchObject({ updated: 1, unchanged: 0 });
});

it('a list without its columns is refused as a whole and names them', async () => {
  const { run } = await takeIn('title,price\nShirt,3\n');
  expect(run).toMatchObject({ state: 'FAILED', created: 0 });
  expect(run?.failure).toContain('"code"');
});

it.each(['CSV', 'XLSX'] as const)(
  'a %s export comes back unchanged, formulas defused',
  async (format) => {
    await takeIn(`code,name,base_price\n${format}-1,"'=HYPERLINK(""http://x"")",5\n`);
    const [row] = await app.db
      .select()
      .from(skus)
      .where(eq(skus.code, `${format}-1`));
    expect(row?.name).toBe('=HYPERLINK("http://x")');
    const file = await exportSkus(app.services, supplier.actor, {}, format);
    const response = await fetch(`${app.url}/files/${file.id}`, {
      headers: { authorization: `Bearer ${supplier.token}` },
    });
    const content = new Uint8Array(await response.arrayBuffer());
    if (format === 'CSV') {
      expect(Buffer.from(content).toString()).toContain(`"'=HYPERLINK`);
    }
    const { run } = await takeIn(content);
    expect(run).toMatchObject({ state: 'FINISHED', created: 0, updated: 0, refused: 0 });
    expect(run?.unchanged).toBe(run?.total);
  },
);

it('[CLAIM-15] listings come in by store name, store SKU and merchant SKU', async () => {
  const distributor = await buildDistributor(app);
  const { place } = app.services;
  const store = { platform: 'SHOPEE', nickname: 'Main', country: 'MY', currency: 'MYR' } as const;
  await perform(place, distributor.actor, (work) => createStore(work, store));
  await takeIn('code,name\nA-1,Thing\nB-1,Other\n', distributor);
  const list =
    'store,seller sku,code\nmain,LIST-1,a-1\nNowhere,L,A-1\nMain,L,Z-9\nMain,list-1,B-1\n';
  const { run, rows } = await takeIn(list, distributor, startListingImport);
  expect(run).toMatchObject({ created: 1, updated: 1, refused: 2 });
  expect(rows.map(({ rowNo, columnName }) => [rowNo, columnName])).toEqual([
    [3, 'store'],
    [4, 'code'],
  ]);
  const mapped = await app.db
    .select({ code: skus.code, listing: listingMappings.platformSku })
    .from(listingMappings)
    .innerJoin(skus, eq(skus.id, listingMappings.skuId));
  expect(mapped).toEqual([{ code: 'B-1', listing: 'LIST-1' }]);
});

it('whoever may not change prices imports SKUs without them', async () => {
  const { token, userId } = await buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_CATALOG']);
  const permissions = new Set(['SUPPLIER_CATALOG'] as const);
  const clerk = { ...supplier, token, actor: { ...supplier.actor, userId, permissions } };
  const { run, rows } = await takeIn(
    'code,name,base_price\nCLERK-1,Thing,5\nCLERK-2,Thing,\n',
    clerk,
  );
  expect(run).toMatchObject({ created: 1, refused: 1 });
  expect(rows).toMatchObject([{ columnName: 'base_price' }]);
});
