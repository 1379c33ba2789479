import type { Page } from 'playwright-core';
import type { World } from './harness.ts';
import { choose, dialogOf, goTo, journeyPerson, rowWith } from './journey-person.ts';

export const PASSWORD = 'a-basket-of-rattan-7';

type Newcomer = {
  organisation: string;
  name: string;
  email: string;
  /** Asked of everybody but those who follow an invitation. */
  side?: RegExp;
};

/** Fills in the sign-up form that is on the screen. */
export async function signUp(page: Page, { organisation, name, email, side }: Newcomer) {
  await page.getByLabel('Name of your organisation').fill(organisation);
  if (side) await page.getByRole('radio', { name: side }).check();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Open the account' }).click();
}

/** The platform's staff put an organisation on plan V2, by the ID they were sent. */
export async function staffSetsPlan(world: World, organisationId: string): Promise<void> {
  const email = 'staff@distributary.example';
  const page = await journeyPerson(world, 'staff');
  await page.goto('/sign-up');
  await signUp(page, {
    organisation: 'Distributary Staff',
    name: 'Mei Ling',
    email,
    side: /^Both/,
  });
  await page.getByRole('heading', { name: 'Welcome, Mei Ling' }).waitFor();
  await world.makeStaff(email);
  await page.goto('/organisation/plan');
  const form = page.locator('form').filter({ hasText: 'Set the plan' });
  await form.getByLabel('Organisation ID').fill(organisationId);
  await choose(page, form, 'Plan', 'V2');
  await form.getByRole('button', { name: 'Set the plan' }).click();
  await page.getByText('The plan is V2 now.').waitFor();
  await page.context().close();
}

/** Signs up, sends the ID to the staff, and takes up the supplier's side. */
export async function becomeSupplier(world: World, page: Page, newcomer: Newcomer): Promise<void> {
  await page.goto('/sign-up');
  await signUp(page, newcomer);
  await page.getByText('Your plan is V0; suppliers need V2.').waitFor();
  await page.getByRole('button', { name: 'Organisation ID' }).click();
  const id = await page.evaluate(() => navigator.clipboard.readText());
  await staffSetsPlan(world, id);
  await page.reload();
  const card = page.locator('section').filter({ hasText: 'Offer your goods to distributors' });
  await card.getByRole('button', { name: /^Start as a/ }).click();
  await page.getByRole('heading', { name: 'Become a supplier' }).waitFor();
}

const nextStep = (page: Page) => page.getByRole('button', { name: 'Save and go on' });

/** The six steps, each where the wizard leads. */
export async function goThroughOnboarding(page: Page): Promise<void> {
  await choose(page, page, 'Base currency', /MYR/);
  await nextStep(page).click();

  await page.getByRole('link', { name: 'Go to products' }).click();
  await page.getByRole('button', { name: 'Add product' }).first().click();
  const adding = dialogOf(page, 'Add product');
  await adding.getByLabel('Name').fill('Rattan basket');
  await adding.getByLabel('SKU code').fill('BASKET-M');
  await adding.getByLabel('Weight of one unit (g)').fill('300');
  await adding.getByRole('button', { name: 'Add product' }).click();
  await dialogOf(page, 'Rattan basket').waitFor();
  await page.keyboard.press('Escape');

  await goTo(page, 'Set-up');
  await page.getByRole('radio', { name: /^Refuse the order/ }).check();
  await nextStep(page).click();
  await page.getByLabel('Name of the shop').fill('Lestari Living');
  await page.getByLabel('Whom distributors ask for').fill('Aisyah');
  await page.getByLabel('Phone').fill('+60 12 345 6789');
  await nextStep(page).click();

  await page.getByRole('link', { name: 'Go to prices' }).click();
  await rowWith(page, 'BASKET-M').click();
  const panel = dialogOf(page, 'Rattan basket');
  await panel.getByRole('tab', { name: 'Prices' }).click();
  await panel.getByLabel('Base price').fill('12.50');
  await panel.getByRole('button', { name: 'Save prices' }).click();
  await panel.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('One product is distributed now.').waitFor();
  await page.keyboard.press('Escape');

  await goTo(page, 'Set-up');
  await page.getByRole('link', { name: 'Go to fees' }).click();
  await page.getByLabel('Per order').fill('1.50');
  await page.getByLabel('Per unit').fill('0.20');
  await page.getByLabel('Costs').first().fill('4.00');
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByText('The fees hold from now on.').waitFor();
  await goTo(page, 'Set-up');
  await page.getByText('Your shop is live. Invite your first distributor.').first().waitFor();
}

/** A warehouse with something on its shelves. */
export async function stockUp(page: Page, warehouse: string, available: string): Promise<void> {
  await goTo(page, 'Warehouses');
  await page.getByRole('button', { name: 'Add warehouse' }).first().click();
  const dialog = dialogOf(page, 'Add warehouse');
  await dialog.getByLabel('Name').fill(warehouse);
  await dialog.getByLabel('Street and number').fill('12, Jalan Plumbum');
  await dialog.getByLabel('Postcode').fill('40000');
  await dialog.getByLabel('City').fill('Shah Alam');
  await dialog.getByLabel('Province or state').fill('Selangor');
  await dialog.getByRole('button', { name: 'Add warehouse' }).click();
  await dialog.waitFor({ state: 'detached' });
  await goTo(page, 'Stock');
  const cell = page.getByLabel(`Available BASKET-M ${warehouse}`);
  await cell.fill(available);
  await cell.press('Enter');
  await page.getByText('1 quantity set').waitFor();
}

/** Makes an invitation link and answers what was copied. */
export async function copyInvitation(page: Page): Promise<string> {
  await goTo(page, 'Invitation links');
  await page.getByRole('button', { name: 'New link' }).first().click();
  const dialog = dialogOf(page, 'A new invitation link');
  await dialog.getByLabel('Meant for').fill('Kedai Murni, met at the fair');
  await dialog.getByRole('button', { name: 'New link' }).click();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  return link;
}
