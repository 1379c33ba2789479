import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyboardProblems } from './audits/keyboard.ts';
import { startSceneWorld } from './scene-world.ts';
import { allScenes } from './screens.mjs';

/** Dialogs and panels by the scene that opens them with its last step. */
const dialogs = new Set([
  ...['supplier-product', 'supplier-product-add', 'supplier-application-approve'],
  ...['supplier-invitation-new', 'supplier-warehouse-add', 'supplier-level-add'],
  ...['distributor-push', 'distributor-withdraw', 'distributor-orders-import'],
  ...['distributor-sku-add', 'distributor-store-add', 'distributor-supplier-bind'],
  ...['people-add', 'token-new', 'keyboard-map'],
]);

let world: Awaited<ReturnType<typeof startSceneWorld>>;

beforeAll(async () => {
  world = await startSceneWorld();
}, 90_000);
afterAll(() => world.close());

describe('every action of a screen by keyboard', () => {
  it.concurrent.each(allScenes().filter((scene) => scene.tabs))('$name', async (scene) => {
    const { page } = await world.openScene(scene);
    const found = await keyboardProblems(page);
    await page.close();
    expect(found, found.join('\n')).toEqual([]);
  });
});

describe('a dialog keeps the focus while it is open, and gives it back', () => {
  const scenes = allScenes().filter(({ name }) => dialogs.has(name));

  it('is tried with every dialog named', () => expect(scenes.length).toBe(dialogs.size));

  it.concurrent.each(scenes)('$name', async (scene) => {
    const { page, settled } = await world.openScene({ ...scene, steps: scene.steps.slice(0, -1) });
    await scene.steps.at(-1)?.(page);
    const dialog = page.getByRole('dialog').last();
    await dialog.waitFor();
    await settled();
    const inside = () => dialog.evaluate((element) => element.contains(document.activeElement));
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await inside(), `stop ${stop + 1}`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const given = await page.evaluate(() => document.activeElement !== document.body);
    expect(given, 'the focus is somewhere on the page again').toBe(true);
    await page.close();
  });
});

it('a menu is gone through with the arrows, and closed with Escape', async () => {
  const { page, settled } = await world.openScene({
    name: 'menu',
    as: 'nusa',
    at: '/supplier/products',
    steps: [],
  });
  const button = page.getByRole('button', { name: 'Lists' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await settled();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('ArrowDown');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
  expect(await focused()).toContain('Lists');
  await page.close();
});
