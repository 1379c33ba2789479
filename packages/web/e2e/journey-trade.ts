import type { Locator, Page } from 'playwright-core';
import { choose, dialogOf, goTo, readable, rowWith } from './journey-person.ts';

const COLUMNS = [
  ...['Order ID', 'Order Status', 'SKU ID', 'Seller SKU', 'Product Name', 'Variation', 'Quantity'],
  ...['SKU Unit Original Price', 'Created Time', 'Paid Time', 'Recipient', 'Phone #', 'Zipcode'],
  ...['Country', 'Province', 'District', 'Detail Address', 'Package ID'],
];

export type Sold = { orderNo: string; sellerSku: string; quantity: string };

/** The order list as TikTok Shop Seller Center exports it: described columns, ids with tabs. */
export function orderExport(sold: readonly Sold[]): string {
  const rows = sold.map(({ orderNo, sellerSku, quantity }) => [
    ...[`${orderNo}\t`, 'To ship', `17293857${orderNo.slice(-6)}\t`, sellerSku, 'Rattan basket'],
    ...['Default', quantity, 'MYR 29.90', '02/11/2026 09:15:30\t', '02/11/2026 09:16:02\t'],
    ...['Nur Aisyah', '(+60)12****678', '47301', 'Malaysia', 'Selangor', 'Petaling'],
    ...['"8, Jalan SS 2/24, ""Taman Bahagia"""', `1153387${orderNo.slice(-6)}\t`],
  ]);
  const described = COLUMNS.map((name) => `What ${name.toLowerCase()} holds.`);
  return `\uFEFF${[COLUMNS, described, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** Uploads an export on the screen To pack; answers what the dialog said at its end. */
export async function importOrders(page: Page, sold: readonly Sold[]): Promise<string> {
  await goTo(page, /^To pack/);
  await page.getByRole('button', { name: 'Import orders' }).first().click();
  const dialog = dialogOf(page, 'Import orders');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'to-ship.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(orderExport(sold)),
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Done' }).waitFor();
  const said = readable(await dialog.textContent());
  await dialog.getByRole('button', { name: 'Done' }).click();
  return said;
}

/** Picks every order that waits and packs it. */
export async function packAll(page: Page, count: number): Promise<void> {
  await goTo(page, /^To pack/);
  await rowWith(page, 'Rattan basket').first().waitFor();
  await page.getByLabel('Select all rows shown').check();
  await page.getByRole('button', { name: `Pack ${count} orders` }).click();
  await page.getByText(`${count} packages made`).waitFor();
}

/** The store, and the listing behind which the claimed SKU stands. */
export async function openStore(page: Page, store: string, listing: string): Promise<void> {
  await goTo(page, 'Stores');
  await page.getByRole('button', { name: 'Add store' }).first().click();
  const dialog = dialogOf(page, 'Add store');
  await choose(page, dialog, 'Marketplace', 'TikTok Shop');
  await dialog.getByLabel('Name').fill(store);
  await dialog.getByRole('button', { name: 'Add store' }).click();
  await page.getByText('The store was added.').waitFor();
  await goTo(page, 'Merchant SKUs');
  await rowWith(page, 'Rattan basket').click();
  const panel = dialogOf(page, 'Rattan basket');
  await panel.getByLabel("The store's SKU").fill(listing);
  await panel.getByRole('button', { name: 'Map', exact: true }).click();
  await panel.getByText('Kedai Murni TikTok').first().waitFor();
  await panel.getByRole('button', { name: 'Take off' }).waitFor();
  await page.keyboard.press('Escape');
}

/** Opens the push of one order: what the dialog shows is worked out by the server. */
export async function openPush(page: Page, packageNo: string): Promise<Locator> {
  await goTo(page, /^Distribution/);
  await rowWith(page, packageNo).getByRole('button', { name: /^Push/ }).click();
  const dialog = dialogOf(page, 'Push to suppliers');
  await dialog.getByText('Balance now').waitFor();
  return dialog;
}

/** The lines of the statement on the screen, newest first: what, how much, the balance after. */
export async function statementLines(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: /^Checked: all/ }).waitFor();
  const lines = page.locator('main tbody tr').filter({ has: page.locator('td') });
  return lines.evaluateAll((rows) =>
    rows.map((row) => {
      const [, what, amount, after] = [...row.querySelectorAll('td')];
      const words = [what?.firstElementChild?.firstChild, amount, after].map(
        (cell) => cell?.textContent ?? '',
      );
      return words.join(' | ').replaceAll(/\s+/g, ' ').trim();
    }),
  );
}

/** Approves the application in the list, with the only warehouse, no level and a small credit. */
export async function approve(page: Page, distributor: string, message: string): Promise<void> {
  await rowWith(page, distributor).getByRole('button', { name: 'Approve' }).click();
  const dialog = dialogOf(page, `Approve ${distributor}`);
  await dialog.getByText(message).waitFor();
  await dialog.getByRole('checkbox', { name: /^Shah Alam/ }).check();
  await dialog.getByRole('switch', { name: /^Grant credit/ }).check();
  await dialog.getByLabel('Credit limit').fill('10');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await page.getByText(`${distributor} is your distributor now.`).waitFor();
}

/** Books money received: first without an amount, which is refused at its field, then with one. */
export async function bookHundred(page: Page, distributor: string): Promise<void> {
  await goTo(page, 'Accounts');
  await rowWith(page, distributor).click();
  await page.getByRole('button', { name: 'Manual bookkeeping' }).click();
  const dialog = dialogOf(page, 'Manual bookkeeping');
  await dialog.getByLabel('Note').fill('Transfer of 2 November');
  await dialog.getByRole('button', { name: /^Book/ }).click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  await dialog.getByLabel('Amount').fill('100');
  await dialog.getByRole('button', { name: /^Book MYR.\+100.00/ }).click();
  await page.getByText(/^Booked MYR/).waitFor();
}

export async function changePrice(page: Page, code: string, price: string): Promise<void> {
  await goTo(page, 'Products');
  await rowWith(page, code).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('tab', { name: 'Prices' }).click();
  await panel.getByLabel('Base price').fill(price);
  await panel.getByRole('button', { name: 'Save prices' }).click();
  await page.getByText('The prices hold from now on.').waitFor();
  await page.keyboard.press('Escape');
}

export async function ship(page: Page, packageNo: string, carrier: string, trackingNo: string) {
  await goTo(page, /^Supply orders/);
  await rowWith(page, packageNo).getByRole('button', { name: 'Ship', exact: true }).click();
  const dialog = dialogOf(page, `Ship ${packageNo}`);
  await dialog.getByLabel('Carrier').fill(carrier);
  await dialog.getByLabel('Tracking number').fill(trackingNo);
  await dialog.getByRole('button', { name: 'Ship 1 order' }).click();
  await page.getByText('1 order shipped').waitFor();
}

/** Takes a pushed order back; what is given back is read as a pattern: the space never breaks. */
export async function withdraw(page: Page, packageNo: string, back: string): Promise<void> {
  await rowWith(page, packageNo).getByRole('button', { name: 'Withdraw' }).click();
  const dialog = dialogOf(page, `Withdraw ${packageNo}`);
  await dialog.getByLabel('Reason, for the supplier').fill('The buyer changed her mind');
  await dialog.getByRole('button', { name: new RegExp(`^Withdraw · ${back} back`) }).click();
  await page.getByText('The order is back and refunded.').waitFor();
}
