import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { List } from '../src/lib/list-state.ts';

const features = fileURLToPath(new URL('../src/features', import.meta.url));

export type ListScreen = { path: string; list: List<string, string, string> };

/** Every list there is: the addresses that a list state validates, with that state. */
export async function readListScreens(): Promise<ListScreen[]> {
  const files = readdirSync(features, { recursive: true }).map(String);
  const states = new Map<string, ListScreen['list']>();
  for (const file of files.filter((name) => /(list|inbox)-states?\.ts$/.test(name))) {
    const slice = file.split('/')[0];
    const exported = (await import(join(features, file))) as Record<string, ListScreen['list']>;
    for (const [name, list] of Object.entries(exported)) states.set(`${slice} ${name}`, list);
  }
  return files
    .filter((name) => name.endsWith('routes.tsx'))
    .flatMap((file) => {
      const text = readFileSync(join(features, file), 'utf8');
      const routes = text.matchAll(/path: '([^']+)',\s*validateSearch: (\w+)\.validate/g);
      return [...routes].flatMap(([, path = '', state = '']) => {
        const list = states.get(`${file.split('/')[0]} ${state}`);
        return list ? [{ path, list }] : [];
      });
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}
