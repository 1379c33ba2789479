const quietMs = 80;
const patienceMs = 10_000;

/**
 * Follows what a page asks for. The answer waits until nothing is under way, nothing is about to be
 * asked, and what came is drawn: a picture taken then shows the screen as a person sees it.
 */
export function followRequests(page) {
  const open = new Set();
  let asked = 0;
  page.on('request', (request) => {
    asked += 1;
    open.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) {
    page.on(end, (request) => open.delete(request));
  }

  return async function settled() {
    const giveUpAt = performance.now() + patienceMs;
    let before = -1;
    while (open.size > 0 || asked !== before) {
      if (performance.now() > giveUpAt) {
        const [request] = open;
        throw new Error(`${page.url()} does not come to rest: ${request?.url() ?? 'asks on'}`);
      }
      before = asked;
      await page.waitForTimeout(quietMs);
      await page.evaluate(drawn);
    }
  };
}

/** Fonts there, pictures decoded, two frames drawn. */
async function drawn() {
  await document.fonts.ready;
  const pictures = [...document.images].filter((image) => image.loading !== 'lazy');
  await Promise.allSettled(pictures.map((image) => image.decode()));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
