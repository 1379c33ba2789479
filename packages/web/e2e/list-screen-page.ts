import type { Locator, Page } from 'playwright-core';
import type { ListScreen } from './list-screens.ts';

/** What a reader sees of a list: two readers with the same link must see the same. */
export type Look = {
  tab: string | null;
  words: string | null;
  chips: string[];
  sorted: string | null;
  rows: string[];
  drawer: boolean;
};

export async function lookOf(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const sorted = document.querySelector('main th[aria-sort$="scending"]');
    return {
      tab:
        document.querySelector<HTMLElement>('main [role=tab][aria-selected=true]')?.dataset.tab ??
        null,
      words: document.querySelector<HTMLInputElement>('main input[type=search]')?.value ?? null,
      chips: all('main [data-filter][data-on]').map((chip) => chip.textContent ?? ''),
      sorted: sorted && `${sorted.textContent} ${sorted.getAttribute('aria-sort')}`,
      rows: all('main tr[data-row]').map((row) => row.dataset.row ?? ''),
      drawer: document.querySelector('[role=dialog]') !== null,
    };
  });
}

/** Sets everything that a list can be set to, as a person does: with the pointer and the keyboard. */
export async function setEverything(
  page: Page,
  { list }: ListScreen,
  settled: () => Promise<void>,
): Promise<void> {
  const then = async (act: Promise<unknown>) => {
    await act;
    await settled();
  };
  if (list.tabs[1]) await then(page.locator(`[role=tab][data-tab="${list.tabs[1]}"]`).click());
  for (const chip of await page.locator('main [data-filter]').all()) await setFilter(chip, page);
  await settled();
  const search = page.locator('main input[type=search]');
  if (await search.count()) {
    await then(page.keyboard.press('/'));
    await then(page.keyboard.type('a'));
    // Typing is waited for before it is asked.
    await page.waitForFunction(() => new URL(location.href).searchParams.has('q'));
    await settled();
  }
  const header = page.locator('main th button').first();
  if (await header.count()) await then(header.click());
}

async function setFilter(chip: Locator, page: Page): Promise<void> {
  await chip.getByRole('button').first().click();
  const shown = page.getByRole('dialog');
  await shown.waitFor();
  const options = shown.locator('input[type=checkbox]');
  const spans = shown.getByRole('button', { name: 'Last 30 days' });
  if (await spans.count()) await spans.click();
  else if (await options.count()) await options.first().click();
  await page.keyboard.press('Escape');
  // It goes slowly enough to be taken for that of the next chip.
  await shown.waitFor({ state: 'detached' });
}
