import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from './harness.ts';
import { PASSWORD, signUp } from './sign-up.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

it('a guest is asked to sign in, and the address asked for is kept', async () => {
  const page = await world.person('guest');
  await page.goto('/supplier/products?tab=listed');
  await page.waitForURL(/\/sign-in/);
  expect(new URL(page.url()).searchParams.get('back')).toBe('/supplier/products?tab=listed');
});

it('[GEN-01] whoever is signed in sees the shell of their own organisation and can leave it', async () => {
  const page = await world.person('Aisyah');
  await signUp(world, page, 'Lestari Living', 'aisyah@lestari.example');
  await page.goto('/');
  await page.getByText('Lestari Living').first().waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('plan');
  await page.getByRole('option', { name: /^Plan/ }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Aisyah Rahman' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await page.reload();
  await page.getByText('Lestari Living').first().waitFor();
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  expect(await scheme()).toBe('dark');

  await page.keyboard.press('Control+b');
  await page.getByRole('button', { name: 'Show the names in the navigation' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByRole('button', { name: 'Show the names in the navigation' }).click();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('light');
  await page.getByRole('option', { name: 'Light theme' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(scheme).toBe('light');

  await page.getByRole('button', { name: 'Aisyah Rahman' }).click();
  await page.getByRole('menuitem', { name: /Language and time zone.*Malaysia/ }).waitFor();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/);
  await page.goto('/');
  await page.waitForURL(/\/sign-in/);
});

it('a session that ends under a form is begun again over it, and nothing typed is lost', async () => {
  const page = await world.person('Budi');
  await signUp(world, page, 'Jaya Gadgets', 'budi@jaya.example');
  await page.goto('/organisation/profile');
  await page.getByLabel('Contact for partners').fill('Budi Santoso');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();

  const again = page.getByRole('dialog', { name: 'Sign in again' });
  await again.getByLabel('Password').first().fill(PASSWORD);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The profile is saved.').waitFor();
  expect(await page.getByLabel('Contact for partners').inputValue()).toBe('Budi Santoso');
});

it('on a phone the navigation comes in from the left and nothing is wider than the screen', async () => {
  const page = await world.person('phone', { viewport: { width: 390, height: 844 } });
  await signUp(world, page, 'Sari Beauty', 'sari@beauty.example');
  await page.goto('/');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page.getByRole('dialog').getByText('Sari Beauty').waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
