import { followRequests } from './settled.mjs';

export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/** Opens scenes of one world, each as the person whose scene it is, in that person's browser. */
export function sceneOpener(browser, baseURL, cast) {
  const browsers = new Map();

  async function makeBrowser(person) {
    return browser.newContext({
      baseURL,
      storageState: await cast.sessionOf(person),
      locale: 'en-GB',
      timezoneId: 'Asia/Kuala_Lumpur',
      reducedMotion: 'reduce',
    });
  }

  function browserOf(person) {
    if (!browsers.has(person)) browsers.set(person, makeBrowser(person));
    return browsers.get(person);
  }

  /** The scene on a page of its own, come to rest; `watch` meets the page before it goes there. */
  return async function openScene(scene, { viewport = sizes.desktop, watch } = {}) {
    const page = await (await browserOf(scene.as)).newPage();
    page.setDefaultTimeout(8_000);
    await page.setViewportSize(viewport);
    await watch?.(page);
    const settled = followRequests(page);
    await page.goto(scene.at.includes('$token') ? await cast.invitationPath() : scene.at);
    await settled();
    for (const step of scene.steps) {
      await step(page);
      await settled();
    }
    return { page, settled };
  };
}
