import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castOf } from './cast.mjs';
import { startDemoWorld } from './demo-world.mjs';
import { launch } from './launch.mjs';
import { sceneOpener } from './open-scene.mjs';

/** The built product over a small demo world of its own, and a Chromium that opens its scenes. */
export async function startSceneWorld() {
  const own = await mkdtemp(join(tmpdir(), 'distributary-scenes-'));
  // The unprivileged user PostgreSQL runs as must be able to pass through.
  await chmod(own, 0o755);
  const server = await startDemoWorld({
    folder: join(own, 'postgres'),
    size: 'tiny',
    stdio: 'ignore',
  });
  const browser = await launch();
  return {
    openScene: sceneOpener(browser, server.url, castOf(browser, server.url)),
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(own, { recursive: true, force: true });
    },
  };
}
