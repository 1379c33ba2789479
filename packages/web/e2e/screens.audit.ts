import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './audits/accessibility.ts';
import { watchComplaints } from './audits/complaints.ts';
import { layoutShiftOf, watchLayoutShifts } from './audits/layout-shift.mjs';
import { roomProblems } from './audits/room.ts';
import { sizes } from './open-scene.mjs';
import { startSceneWorld } from './scene-world.ts';
import { allScenes, readAddresses, type Scene, type Size } from './screens.mjs';

/** A laptop's window at 200 %, and the narrowest a page is asked to be read at. */
const narrow = {
  'at 200 %': { width: 720, height: 450 },
  'at 320 px': { width: 320, height: 640 },
};
/** A move the eye does not notice. */
const stillness = 0.01;

const scenes = allScenes();
/** Patterns of addresses that were on the screen. */
const seen = new Set<string>();
let world: Awaited<ReturnType<typeof startSceneWorld>>;

beforeAll(async () => {
  world = await startSceneWorld();
}, 90_000);
afterAll(() => world.close());

/**
 * What is held against the scene as it stands in this window. Screens are looked at in both schemes
 * in every window; what opens from them in light on a desk and in dark on a phone.
 */
async function problemsAt(page: Page, scene: Scene, size: Size): Promise<string[]> {
  const own = size === 'desktop' ? 'light' : 'dark';
  const other = size === 'desktop' ? 'dark' : 'light';
  const found = [
    ...(await accessibilityProblems(page, scene.tabs || scene.sizes ? [own, other] : [own])),
    ...(await roomProblems(page)),
  ];
  return found.map((problem) => `${size}: ${problem}`);
}

/** What moves while a screen is loaded; a page that is reached by an act is loaded by itself for it. */
async function unrest(page: Page, scene: Scene, settled: () => Promise<void>): Promise<string[]> {
  const [, ...moreSteps] = scene.steps;
  const elsewhere = new URL(page.url()).pathname !== scene.at.split('?')[0];
  if (scene.steps.length > 0) {
    if (!elsewhere || moreSteps.length > 0) return [];
    await page.reload();
    await settled();
  }
  const { score, moved } = await layoutShiftOf(page);
  return score > stillness ? [`moves by ${score.toFixed(3)}: ${moved.join(', ')}`] : [];
}

async function look(scene: Scene): Promise<string[]> {
  let complaints: string[] = [];
  const [size = 'desktop'] = scene.sizes ?? [];
  const { page, settled } = await world.openScene(scene, {
    viewport: sizes[size],
    watch: async (opened) => {
      complaints = watchComplaints(opened);
      await watchLayoutShifts(opened);
    },
  });
  noteAddress(page);
  const problems: string[] = [];
  problems.push(...(await unrest(page, scene, settled)));
  problems.push(...(await problemsAt(page, scene, size)));
  if (size === 'desktop' && !scene.sizes) {
    await page.setViewportSize(sizes.phone);
    await settled();
    problems.push(...(await problemsAt(page, scene, 'phone')));
  }
  for (const [name, viewport] of Object.entries(narrow)) {
    await page.setViewportSize(viewport);
    await settled();
    problems.push(...(await roomProblems(page)).map((problem) => `${name}: ${problem}`));
  }
  await page.close();
  const said = complaints.filter((words) => !scene.complains?.test(words));
  return [...problems, ...said.map((words) => `the console says: ${words}`)];
}

function noteAddress(page: Page): void {
  const { pathname } = new URL(page.url());
  for (const address of readAddresses()) {
    if (new RegExp(`^${address.replaceAll(/\$[^/]+/g, '[^/]+')}$`).test(pathname))
      seen.add(address);
  }
}

describe('every screen and scene, light and dark, on a desk and on a phone', () => {
  it.concurrent.each(scenes)('$name has nothing held against it', async (scene) => {
    const found = await look(scene);
    expect(found, found.join('\n')).toEqual([]);
  });
});

it('no screen of the app was left out', () => {
  expect(readAddresses().filter((address) => !seen.has(address))).toEqual([]);
});
