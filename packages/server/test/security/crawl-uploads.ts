import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { JourneyUser } from '../../src/testing/journey.ts';

/** A file of every purpose, and a list that was taken in. */
export async function uploadsOf(url: string, supplier: JourneyUser, distributor: JourneyUser) {
  const skuList = await uploadTo(
    url,
    supplier,
    'IMPORT',
    'skus.csv',
    'code,name\nIMPORTED-1,Imported\nIMPORTED-2,\n',
  );
  const listings = 'store,platform_sku,code\nStore,LISTING-X,OWN-1\n';
  const listingList = await uploadTo(url, distributor, 'IMPORT', 'listings.csv', listings);
  const orders = await readFile(new URL('../fixtures/orders/tiktok-shop.csv', import.meta.url));
  const orderList = await uploadTo(url, distributor, 'IMPORT', 'orders.csv', orders);
  const picture = await sharp({
    create: { width: 4, height: 4, channels: 3, background: '#3a6' },
  })
    .png()
    .toBuffer();
  const image = await uploadTo(url, supplier, 'IMAGE', 'logo.png', picture);
  const { job } = await supplier.act<{ job: { id: string } }>(
    'skuImport',
    { fileId: skuList },
    'job { id }',
  );
  return { skuList, listingList, orderList, image, job: job.id };
}

async function uploadTo(
  url: string,
  user: JourneyUser,
  purpose: string,
  name: string,
  content: string | Buffer,
) {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  const response = await fetch(`${url}/files?purpose=${purpose}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${user.token}` },
    body,
  });
  if (response.status !== 201) throw new Error(await response.text());
  return ((await response.json()) as { id: string }).id;
}
