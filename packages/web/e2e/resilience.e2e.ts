import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { World } from './harness.ts';
import { signUp } from './sign-up.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await World.start();
  page = await world.person('Aisyah');
  await signUp(world, page, 'Lestari Living', 'aisyah@lestari.example');
});
afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
afterAll(() => world.close());

const silence = (page: Page) => page.getByText('The server does not answer.');
const contact = (page: Page) => page.getByLabel('Contact for partners');

async function openProfile(): Promise<void> {
  await page.goto('/organisation/profile');
  await contact(page).waitFor();
  await page.waitForLoadState('networkidle');
}

it('a dead API is told, loses nothing typed, and everything goes on once it is back', async () => {
  await openProfile();
  await contact(page).fill('Budi Santoso');
  await world.killServer();

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The server did not answer, so this may not have been done.').waitFor();
  await silence(page).waitFor();
  await page.getByText(/Trying again in \d+ s/).waitFor();
  expect(await contact(page).inputValue()).toBe('Budi Santoso');

  await world.startServerAgain();
  await silence(page).waitFor({ state: 'detached', timeout: 30_000 });
  expect(await contact(page).inputValue()).toBe('Budi Santoso');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The profile is saved.').waitFor();
});

it('a screen asked for while the API is dead opens by itself when it is back', async () => {
  await openProfile();
  await world.killServer();
  await page.getByRole('link', { name: 'Exchange rates' }).click();
  await silence(page).waitFor();
  await world.startServerAgain();
  await page.getByRole('heading', { name: 'Exchange rates' }).waitFor({ timeout: 30_000 });
  await silence(page).waitFor({ state: 'detached' });
});

it('a slow API shows that it is under way, and buttons wait with it', async () => {
  await openProfile();
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await contact(page).fill('Siti Aminah');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('[data-slow-bar]').waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await page.getByText('The profile is saved.').first().waitFor();
  await page.locator('[data-slow-bar]').waitFor({ state: 'detached' });
});

it('a dropped line of live updates is told, tried again, and what was missed is read', async () => {
  const lines: WebSocketRoute[] = [];
  let cut = false;
  await page.routeWebSocket('**/graphql', (line) => {
    if (cut) {
      void line.close({ code: 1011 });
      return;
    }
    lines.push(line);
    line.connectToServer();
  });
  await page.goto('/');
  await expect.poll(() => lines.length, { timeout: 15_000 }).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');

  cut = true;
  for (const line of lines) await line.close({ code: 1011 });
  const paused = page.getByText('Live updates are paused');
  await paused.waitFor();
  const readAgain = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  cut = false;
  await page.getByRole('button', { name: 'Try now' }).click();
  await readAgain;
  await paused.waitFor({ state: 'detached' });
});

it('a part that got lost on the way is fetched again without a word', async () => {
  await openProfile();
  let lost = 0;
  world.causes(/net::ERR_FAILED/);
  await page.route(/assets\/exchange-rates-.*\.js/, (route) => {
    lost += 1;
    return lost === 1 ? route.abort() : route.continue();
  });
  await page.getByRole('link', { name: 'Exchange rates' }).click();
  await page.getByRole('heading', { name: 'Exchange rates' }).waitFor();
  expect(lost).toBeGreaterThan(0);
});

it('after a new version was deployed, the screen asked for opens in it, once', async () => {
  await openProfile();
  let loads = 0;
  page.on('framenavigated', () => {
    loads += 1;
  });
  world.causes(/404 \(Not Found\)/);
  world.causes(/Failed to fetch dynamically imported module/);
  await page.route(/assets\/organisation-plan-.*\.js/, (route) =>
    loads > 1 ? route.continue() : route.fulfill({ status: 404, body: 'gone' }),
  );
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByText('Distributary has been updated.').waitFor();
  await page.getByRole('heading', { name: 'Plan', exact: true }).first().waitFor();
});

it.each(['/%00', '/supplier/%', '/nowhere/at/all'])(
  'an address without anything behind it says so in the shell: %s',
  async (address) => {
    await page.goto(address);
    await page.getByText('There is nothing at this address').waitFor();
    await page.getByRole('link', { name: 'Go home' }).waitFor();
  },
);

it('the id of nothing is told on the screen of such things', async () => {
  await page.goto('/distributor/orders/xyz');
  await page.locator('main').getByRole('heading').first().waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/[{}]|undefined|null/);
});
