import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { World } from './harness.ts';

/**
 * A person before a browser of their own, in Kuala Lumpur. Whatever their screens ask of the server
 * and get no answer to, or an error instead of a refusal, counts as a complaint of the world.
 */
export async function journeyPerson(
  world: World,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await world.person(name, { timezoneId: 'Asia/Kuala_Lumpur', ...options });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  watchRequests(world, name, page);
  return page;
}

/** Another tab of the same person: the same session, a screen of its own. */
export async function anotherTab(world: World, name: string, of: Page): Promise<Page> {
  const page = await of.context().newPage();
  page.setDefaultTimeout(15_000);
  world.watch(name, page);
  watchRequests(world, name, page);
  return page;
}

function watchRequests(world: World, name: string, page: Page): void {
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Leaving a screen breaks off what it was still asking for.
    if (why !== 'net::ERR_ABORTED') world.problems.push(`${name}: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql') || response.status() === 101) return;
    response
      .json()
      .then((answer: { errors?: { message: string }[] }) => {
        for (const { message } of answer.errors ?? []) world.problems.push(`${name}: ${message}`);
      })
      // The answer went with the screen that was left.
      .catch(() => undefined);
  });
}

/** From here on the screen has to live: `stillThere` tells whether it was ever loaded anew. */
export async function markScreen(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.marked = 'yes';
  });
}

export async function stillThere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset.marked === 'yes');
}

/** Goes to a screen as people do, by the navigation at the left, and waits until it is there. */
export async function goTo(page: Page, entry: string | RegExp): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: entry }).first();
  const path = await link.getAttribute('href');
  const heading = page.locator('main h1');
  const before = new URL(page.url()).pathname === path ? null : await heading.textContent();
  await link.click();
  await page.waitForFunction(
    ([wanted, left]) => {
      const title = document.querySelector('main h1')?.textContent ?? null;
      return location.pathname === wanted && title !== null && title !== left;
    },
    [path, before],
  );
}

/** Types into ⌘K, waits for what is meant, and takes it by the keyboard alone. */
export async function find(page: Page, words: string, option: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: 'Search or jump to' });
  await palette.fill(words);
  const meant = page.getByRole('option', { name: option }).first();
  await meant.waitFor();
  while ((await meant.getAttribute('aria-selected')) !== 'true') {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

export function dialogOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('dialog', { name });
}

/** Opens a select by its label and takes one of what it offers. */
export async function choose(
  page: Page,
  within: Page | Locator,
  label: string,
  option: string | RegExp,
): Promise<void> {
  await within.locator('input').and(within.getByLabel(label)).click();
  await page.getByRole('option', { name: option }).click();
}

/** Text as it is read: amounts with plain spaces. */
export const readable = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** The lines of a money dialog: what stands at the left, what at the right. */
export async function figuresOf(dialog: Locator): Promise<Record<string, string>> {
  const names = await dialog.locator('dt').allTextContents();
  const values = await dialog.locator('dd').allTextContents();
  return Object.fromEntries(names.map((name, at) => [readable(name), readable(values[at] ?? '')]));
}

export function rowWith(page: Page, text: string): Locator {
  return page.locator('[data-row]').filter({ hasText: text });
}

/** By how many pixels the document is wider than the screen. */
export async function widerThanScreen(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
