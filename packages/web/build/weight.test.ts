import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Bundle, kilobytes } from './bundle.ts';

const web = fileURLToPath(new URL('..', import.meta.url));
const bundle = Bundle.read(join(web, 'dist'));

/** Gzipped JavaScript before the first screen of the shell stands. */
const firstLoadAtMost = 250_000;
/** Gzipped JavaScript of a screen that no other screen has. */
const ownAtMost = 60_000;
/** Gzipped JavaScript that going to a screen adds to the shell's, with the parts screens share. */
const addedAtMost = 170_000;

/** The source files of the screens, as the routes load them. */
const screens = [
  ...readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /routes\.tsx$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(web, 'src', name), 'utf8');
      const folder = dirname(join(web, 'src', name));
      return [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, path]) =>
        relative(web, join(folder, path!)),
      );
    })
    .reduce((all, path) => all.add(path), new Set<string>()),
].sort();
const shell = bundle.scriptsOf('index.html', 'src/app/shell.tsx');
const addedBy = (screen: string) =>
  [...bundle.scriptsOf(screen)].filter((file) => !shell.has(file));
/** How many screens load a file. */
const usersOf = new Map<string, number>();
for (const file of screens.flatMap(addedBy)) usersOf.set(file, (usersOf.get(file) ?? 0) + 1);

describe('the weight of the app', () => {
  it('finds the screens', () => expect(screens.length).toBeGreaterThan(30));

  it.each(['src/features/reports/supplier-home.tsx', 'src/features/reports/distributor-home.tsx'])(
    'the shell with %s is at most 250 kB',
    (home) => {
      const files = new Set([...shell, ...bundle.scriptsOf(home)]);
      const weight = bundle.total(files);
      expect(weight, `${kilobytes(weight)}: ${bundle.heaviest(files)}`).toBeLessThan(
        firstLoadAtMost,
      );
    },
  );

  it.each(screens)('%s is light, and not in the entry', (screen) => {
    expect(bundle.isApart(screen)).toBe(true);
    const added = addedBy(screen);
    const own = added.filter((file) => usersOf.get(file) === 1);
    expect(bundle.total(own), bundle.heaviest(own)).toBeLessThan(ownAtMost);
    expect(bundle.total(added), bundle.heaviest(added)).toBeLessThan(addedAtMost);
  });

  it('no screen is loaded before somebody goes there', () => {
    const entry = bundle.scriptsOf('index.html');
    const early = screens.filter((screen) => {
      const [first] = bundle.scriptsOf(screen);
      return first !== undefined && entry.has(first);
    });
    expect(early).toEqual([]);
  });
});
