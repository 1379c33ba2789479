import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { distributorScenes } from './scenes/distributor.mjs';
import { everyonesScenes } from './scenes/everyone.mjs';
import { supplierScenes } from './scenes/supplier.mjs';

const features = fileURLToPath(new URL('../src/features', import.meta.url));

/** The address of every screen, as the slices' routes declare them: `/supplier/products/$id`. */
export function readAddresses() {
  const files = readdirSync(features, { recursive: true }).filter((name) =>
    name.endsWith('routes.tsx'),
  );
  const addresses = files.flatMap((name) =>
    [...readFileSync(`${features}/${name}`, 'utf8').matchAll(/\bpath: '(\/[^']*)'/g)].map(
      ([, path]) => path,
    ),
  );
  return [...new Set(addresses)].sort();
}

const nameOf = (address) => address.slice(1).replaceAll('/', '-');
const isGuests = (address) => address.startsWith('/sign-');
const isSuppliers = (address) => /^\/(supplier|organisation|jobs)\b/.test(address);

/** Whose world fills a screen most. */
const ownerOf = (address) =>
  isGuests(address) ? 'guest' : isSuppliers(address) ? 'nusa' : 'aisyah';

/**
 * Everything there is to look at: each screen as it opens, each tab of it (`tabs`), each screen of
 * an organisation that has nothing yet, and the scenes: what is reached from a screen by acts.
 * Addresses of one thing (`$orderId`) are reached by scenes.
 */
export function allScenes() {
  const plain = readAddresses().filter((address) => !address.includes('$'));
  const screens = plain.map((at) => ({
    name: nameOf(at),
    as: ownerOf(at),
    at,
    steps: [],
    tabs: true,
  }));
  const empty = plain
    .filter((at) => /^\/(supplier|distributor)\//.test(at))
    .map((at) => ({ name: `empty-${nameOf(at)}`, as: 'newcomer', at, steps: [] }));
  return [...screens, ...supplierScenes, ...distributorScenes, ...everyonesScenes, ...empty];
}
