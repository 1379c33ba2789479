import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTable, scrollThrough } from '../bench/measure-table.mjs';
import { serveBench } from '../bench/serve-bench.mjs';
import { launch } from './launch.mjs';
import { sizes } from './open-scene.mjs';

let browser: Browser;
let bench: Awaited<ReturnType<typeof serveBench>>;

beforeAll(async () => {
  [browser, bench] = await Promise.all([launch(), serveBench()]);
});
afterAll(async () => {
  await browser.close();
  await bench.stop();
});

it.each(Object.entries(sizes))(
  '10,000 rows keep at most 100 row nodes (%s)',
  async (_, viewport) => {
    const page = await openTable(browser, bench.url, 'ours', viewport);
    const { nodes, last } = await scrollThrough(page);
    expect(nodes).toBeGreaterThan(5);
    expect(nodes).toBeLessThanOrEqual(100);
    // The end was reached: every row has been drawn where the scroll bar said it would be.
    expect(last).toBe('order-9999');
  },
);
