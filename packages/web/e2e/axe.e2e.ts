import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityProblems } from './audits/accessibility.ts';
import { startSceneWorld } from './scene-world.ts';
import { allScenes } from './screens.mjs';

// What `screens.audit.ts` holds of every scene in every window, for the screens alone on a desk: the
// part that is quick enough to be in every test run.
const screens = allScenes().filter(({ tabs }) => tabs);

let world: Awaited<ReturnType<typeof startSceneWorld>>;

beforeAll(async () => {
  world = await startSceneWorld();
}, 90_000);
afterAll(() => world.close());

it.concurrent.each(screens)('axe finds nothing at $at, light and dark', async (scene) => {
  const { page } = await world.openScene(scene);
  const found = await accessibilityProblems(page, ['light', 'dark']);
  await page.close();
  expect(found, found.join('\n')).toEqual([]);
});
