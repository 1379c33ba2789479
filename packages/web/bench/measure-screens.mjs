import { layoutShiftOf, watchLayoutShifts } from '../e2e/audits/layout-shift.mjs';

/** Goes to the address as a link inside the app does, and answers when the screen is painted. */
function openFromWithin(page, address) {
  return page.evaluate(async (path) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = document.querySelector('main h1');
    const started = performance.now();
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
    const arrived = () => {
      const title = document.querySelector('main h1');
      return (
        title && (title !== before || !before) && !document.querySelector('main [aria-busy=true]')
      );
    };
    while (!arrived() && performance.now() - started < 8_000) await frame();
    await frame();
    return performance.now() - started;
  }, address);
}

/** A screen of somebody's to come from, that is not the one gone to. */
const startOf = (scene) => (scene.at === '/account' ? '/organisation/profile' : '/account');

/** For each screen: how far things move while it loads, and the time from a click to its paint. */
export async function measureScreens(openScene, scenes) {
  const measured = [];
  for (const scene of scenes) {
    const { page } = await openScene(scene, { watch: watchLayoutShifts });
    const { score } = await layoutShiftOf(page);
    await page.close();
    if (scene.as === 'guest') continue;
    const from = await openScene({ ...scene, at: startOf(scene) });
    const opened = await openFromWithin(from.page, scene.at);
    await from.page.close();
    measured.push({ name: scene.name, shift: score, opened });
  }
  return measured;
}
