// `pnpm shots [words…]`: every screen, desktop and phone, light and dark, with the demo world's data,
// into shots/ at the root. Words narrow it down to addresses that contain one of them; SHOTS_OF=<url>
// photographs a server that runs already (with DEMO=on) instead of one of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.mjs';
import { readAddresses } from './screens.mjs';
import { startServer } from './server-process.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'shots');
const words = process.argv.slice(2);
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const schemes = ['light', 'dark'];
const guestScreens = /^\/(sign-|invitation|invite)/;

/** A server over a demo world that is kept between runs: making one takes its time. */
async function ownServer() {
  const { buildAll } = await import(join(root, 'scripts/build.mjs'));
  buildAll();
  const dist = join(root, 'packages/server/dist');
  const { startEmbeddedPostgres } = await import(join(dist, 'platform/embedded-postgres.js'));
  const { migrate } = await import(join(dist, 'platform/migrate.js'));
  const data = join(root, '.data/shots');
  const postgres = await startEmbeddedPostgres({
    folder: data,
    database: 'shots',
    throwaway: true,
  });
  await migrate(postgres.url);
  const env = {
    DATABASE_URL: postgres.url,
    FILES_FOLDER: join(root, '.data/shots-files'),
    DEMO: 'on',
  };
  const seed = spawnSync(process.execPath, [join(dist, 'app/seed.js'), '--if-empty'], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (seed.status !== 0) throw new Error('The demo world could not be made.');
  const server = await startServer(env);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await postgres.stop();
    },
  };
}

async function ask(context, query, variables = {}) {
  const response = await context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** The first demo account that wears the hat; the richest worlds stand first. */
async function accountFor(browser, url, hat) {
  const guest = await browser.newContext({ baseURL: url });
  const { demoAccounts } = await ask(guest, '{ demoAccounts { email } }');
  await guest.close();
  for (const { email } of demoAccounts ?? []) {
    const context = await browser.newContext({ baseURL: url });
    await signIn(context, email);
    const { viewer } = await ask(
      context,
      '{ viewer { supplier { __typename } distributor { __typename } } }',
    );
    await context.close();
    if (viewer?.[hat]) return email;
  }
  throw new Error(`No demo account is a ${hat}. Does the server run with DEMO=on?`);
}

async function signIn(context, email) {
  await ask(
    context,
    'mutation ($input: DemoSignInInput!) { demoSignIn(input: $input) { viewer { user { id } } } }',
    { input: { email } },
  );
}

async function photograph(browser, url, account, addresses, found) {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ baseURL: url, viewport, colorScheme });
      if (account) await signIn(context, account);
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`  ${page.url()}: ${error.message}`));
      for (const address of addresses) {
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(250);
        const name = `${address.slice(1).replaceAll('/', '-') || 'start'}.${size}.${colorScheme}.png`;
        await page.screenshot({ path: join(folder, name) });
        const links = await page
          .locator('main a[href^="/"]')
          .evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
        for (const link of links) found.add(link);
      }
      await context.close();
    }
  }
}

/** Screens of one thing are reached by the first link to such a thing that was seen. */
function filledIn(patterns, found) {
  return patterns.flatMap((pattern) => {
    const shape = new RegExp(`^${pattern.replace(/\$[^/]+/g, '[^/]+')}$`);
    return [...found].find((link) => shape.test(link)) ?? [];
  });
}

const server = process.env.SHOTS_OF
  ? { url: process.env.SHOTS_OF, stop: async () => {} }
  : await ownServer();
const browser = await launch();
try {
  mkdirSync(folder, { recursive: true });
  const wanted = readAddresses().filter(
    (address) => words.length === 0 || words.some((word) => address.includes(word)),
  );
  const plain = wanted.filter((address) => !address.includes('$'));
  const ofOne = wanted.filter((address) => address.includes('$'));
  const guest = plain.filter((address) => guestScreens.test(address));
  await photograph(browser, server.url, null, guest, new Set());
  for (const hat of ['supplier', 'distributor']) {
    const under = (address) =>
      address.startsWith(`/${hat}/`) ||
      (hat === 'distributor' && !address.startsWith('/supplier/') && !guestScreens.test(address));
    const account = await accountFor(browser, server.url, hat);
    const found = new Set();
    await photograph(browser, server.url, account, plain.filter(under), found);
    await photograph(browser, server.url, account, filledIn(ofOne.filter(under), found), found);
  }
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
  await server.stop();
}
