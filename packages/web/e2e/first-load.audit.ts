import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Bundle, kilobytes } from '../build/bundle.ts';
import { startSceneWorld } from './scene-world.ts';

const bundle = Bundle.read(fileURLToPath(new URL('../dist', import.meta.url)));
/** Gzipped JavaScript until the first screen of somebody who is signed in has come to rest. */
const atMost = 250_000;

let world: Awaited<ReturnType<typeof startSceneWorld>>;

beforeAll(async () => {
  world = await startSceneWorld();
}, 90_000);
afterAll(() => world.close());

it.each([
  ['nusa', '/supplier/home'],
  ['aisyah', '/distributor/home'],
])('what %s loads at %s is at most 250 kB', async (as, at) => {
  const scripts = new Set<string>();
  const { page } = await world.openScene(
    { name: at, as, at, steps: [] },
    {
      watch: (opened) => {
        opened.on('response', (response) => {
          const { pathname } = new URL(response.url());
          if (pathname.endsWith('.js')) scripts.add(pathname.slice(1));
        });
      },
    },
  );
  await page.close();
  const weight = bundle.total(scripts);
  const told = `${kilobytes(weight)}: ${bundle.heaviest(scripts, 20)}`;
  expect(scripts.size).toBeGreaterThan(5);
  expect(weight, told).toBeLessThanOrEqual(atMost);
});
