// `pnpm shots [words…]`: every screen, every tab of it, the dialogs and panels that open from them,
// empty screens and closed doors; desktop and phone, light and dark, with the demo world's data, into
// shots/ at the root, with a contact sheet for each size and scheme. Words narrow it down to scenes
// whose name or address contains one of them; SHOTS_OF=<url> photographs a server that runs already
// (with DEMO=on) instead of one of its own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { castOf } from './cast.mjs';
import { makeContactSheets } from './contact-sheets.mjs';
import { startDemoWorld } from './demo-world.mjs';
import { launch } from './launch.mjs';
import { sceneOpener, sizes } from './open-scene.mjs';
import { allScenes } from './screens.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'shots');
const words = process.argv.slice(2);
const schemes = ['light', 'dark'];
/** Pages at once: a browser draws one while the server answers the other. */
const atOnce = 3;

/** A server over a demo world that is kept between runs: making one takes its time. */
async function ownServer() {
  const { buildAll } = await import(join(root, 'scripts/build.mjs'));
  buildAll();
  return startDemoWorld({ folder: join(root, '.data/shots') });
}

const taken = [];

async function photograph(page, name, size) {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(60);
    const file = `${name}.${size}.${scheme}.png`;
    await page.screenshot({ path: join(folder, file) });
    taken.push({ file, name, size, scheme });
  }
}

const wordOf = (tab) =>
  tab
    .replace(/[\d,]+$/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-');

/** The tabs of a list beside the one it opens with. */
async function photographTabs(page, settled, scene, size) {
  const tabs = page.locator('main [role=tab]');
  const names = await tabs.allTextContents();
  for (const [at, name] of names.entries()) {
    if (at === 0) continue;
    await tabs.nth(at).click();
    await settled();
    await photograph(page, `${scene.name}-${wordOf(name)}`, size);
  }
}

async function takeScene(openScene, scene, size) {
  const { page, settled } = await openScene(scene, { viewport: sizes[size] });
  try {
    await photograph(page, scene.name, size);
    if (scene.tabs) await photographTabs(page, settled, scene, size);
  } finally {
    await page.close();
  }
}

const matches = (scene) =>
  words.length === 0 || words.some((word) => scene.name.includes(word) || scene.at.includes(word));

async function takeAll(openScene) {
  const waiting = allScenes()
    .filter(matches)
    .flatMap((scene) => (scene.sizes ?? Object.keys(sizes)).map((size) => ({ scene, size })));
  if (waiting.length === 0) throw new Error(`No scene is called ${words.join(' or ')}.`);
  const failed = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { scene, size } = next;
      await takeScene(openScene, scene, size).catch((error) => {
        failed.push(`${scene.name} (${size}): ${error.message.split('\n')[0]}`);
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}

const server = process.env.SHOTS_OF
  ? { url: process.env.SHOTS_OF, stop: async () => {} }
  : await ownServer();
const browser = await launch();
try {
  mkdirSync(folder, { recursive: true });
  const openScene = sceneOpener(browser, server.url, castOf(browser, server.url));
  const failed = await takeAll(openScene);
  const sheets = await makeContactSheets(browser, folder, taken);
  console.log(`${taken.length} pictures and ${sheets} contact sheets are in ${folder}`);
  for (const line of failed) console.error(`Not reached: ${line}`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
