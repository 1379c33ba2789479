const millisecondsOf = async (page, work) => {
  const started = await page.evaluate(() => performance.now());
  await work();
  return (await page.evaluate(() => performance.now())) - started;
};

/** The table, or the plain rows it is held against, on a page of its own. */
export async function openTable(browser, url, which, viewport = { width: 1440, height: 900 }) {
  const page = await browser.newPage({ viewport });
  await page.goto(`${url}/${which}`);
  await page.locator('[data-row]').first().waitFor();
  return page;
}

/** From the first byte to the rows painted. */
export function firstRender(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const [{ responseEnd }] = performance.getEntriesByType('navigation');
    return Math.max(paint?.startTime ?? 0, performance.now()) - responseEnd;
  });
}

/**
 * Scrolls from the top to the bottom, some rows a frame: the most row nodes there ever were, and the
 * longest task and the longest time between two frames on the way.
 */
export function scrollThrough(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const scrolls = (element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 100;
    let box = document.querySelector('[data-row]');
    while (box && !scrolls(box)) box = box.parentElement;
    box ??= document.scrollingElement;

    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    const frames = 120;
    let nodes = 0;
    let longestFrame = 0;
    let before = await frame();
    for (let at = 1; at <= frames; at += 1) {
      box.scrollTop = (box.scrollHeight * at) / frames;
      const now = await frame();
      longestFrame = Math.max(longestFrame, now - before);
      before = now;
      nodes = Math.max(nodes, document.querySelectorAll('[data-row]').length);
    }
    // Cards have heights of their own: the end moves until it has been seen.
    for (let at = 0; at < 12; at += 1) {
      box.scrollTop = box.scrollHeight;
      await frame();
    }
    observer.disconnect();
    const last = [...document.querySelectorAll('[data-row]')].at(-1)?.dataset.row;
    return { nodes, longestTask, longestFrame, last };
  });
}

/** From the click on a column's header to the rows in their new order. */
export async function sortByCharge(page) {
  const first = () => page.locator('[data-row]').first().getAttribute('data-row');
  const before = await first();
  return millisecondsOf(page, async () => {
    await page.getByRole('button', { name: 'Charge' }).first().click();
    await page.waitForFunction(
      (row) => document.querySelector('[data-row]')?.dataset.row !== row,
      before,
      { polling: 'raf' },
    );
  });
}
