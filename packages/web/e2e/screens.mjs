import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
