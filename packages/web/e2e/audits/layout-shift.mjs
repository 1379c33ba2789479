/** Notes every move of what stood already, from the first paint on. */
export async function watchLayoutShifts(page) {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    const nameOf = (node) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const words = element?.textContent?.trim().slice(0, 40) ?? '';
      return `${element?.tagName.toLowerCase()}.${String(element?.className).slice(0, 40)} "${words}"`;
    };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (hadRecentInput) continue;
        window.layoutShifts.push({ value, what: sources.map(({ node }) => nameOf(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of all moves since the page was loaded, and what moved. */
export async function layoutShiftOf(page) {
  const shifts = await page.evaluate(() => window.layoutShifts);
  return {
    score: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ what }) => what),
  };
}
