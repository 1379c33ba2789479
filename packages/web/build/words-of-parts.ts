import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

type Read = (file: string) => string;
type Cut = { start: number; end: number; text: string };

const staticImport =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'(\.[^']+\.tsx?)'/g;
const catalogue = /\/messages\.\w+\.ts$/;

/**
 * Lets every part that is loaded later wait for the words it speaks: `import('./to-pack.tsx')`
 * becomes `loadPart(['orders', 'ui'], false, () => import('./to-pack.tsx'))`. The words are those of
 * the slices whose keys stand in the part, or in what it imports, so they arrive beside its code and
 * in the reader's language only. A screen is told apart from a part of one: see `app/parts.ts`.
 */
export function wordsOfParts(source: string): Plugin {
  const slices = sliceNames(source);
  const parts = join(source, 'app/parts.ts');
  const catalogues = join(source, 'lib/words.ts');
  return {
    name: 'words-of-parts',
    transform(code, id) {
      if (!id.startsWith(source) || id === catalogues || !code.includes('import(')) return null;
      const screens = /routes\.tsx$/.test(id);
      const cuts: Cut[] = [];
      visitImports(this.parse(code), (node) => {
        const target = resolve(dirname(id), node.path);
        const spoken = slicesSpokenIn(target, slices, (file) => readFileSync(file, 'utf8'));
        const ofThisScreen = !screens && target.endsWith('.tsx');
        const original = code.slice(node.start, node.end);
        const text = `loadPartOf(${JSON.stringify(spoken)}, ${ofThisScreen}, () => ${original})`;
        cuts.push({ start: node.start, end: node.end, text });
      });
      if (cuts.length === 0) return null;
      // On the first line, so that lines keep their numbers.
      const head = `import { loadPart as loadPartOf } from ${JSON.stringify(parts)};`;
      return { code: head + replaced(code, cuts), map: null };
    },
  };
}

/** The slices that have words: the folders of the features, the parts of the screen, the shell. */
export function sliceNames(source: string): readonly string[] {
  return [...readdirSync(join(source, 'features')), 'ui', 'shell'];
}

/** Whose words a file speaks, with all it imports at once; not what it loads later itself. */
export function slicesSpokenIn(file: string, slices: readonly string[], read: Read): string[] {
  const key = new RegExp(`['"\`](${slices.join('|')})\\.[\\w$]`, 'g');
  const seen = new Set<string>();
  const spoken = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path) || catalogue.test(path)) return;
    seen.add(path);
    const code = read(path);
    for (const [, slice = ''] of code.matchAll(key)) spoken.add(slice);
    for (const [, next = ''] of code.matchAll(staticImport)) follow(resolve(dirname(path), next));
  };
  follow(file);
  return [...spoken].sort();
}

type ImportCall = { start: number; end: number; path: string };

function visitImports(node: unknown, found: (call: ImportCall) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visitImports(item, found);
    return;
  }
  if (!isNode(node)) return;
  if (node.type === 'ImportExpression' && isNode(node.source)) {
    const path = node.source.value;
    if (typeof path === 'string' && /^\.\.?\/.*\.tsx?$/.test(path)) {
      found({ start: node.start, end: node.end, path });
    }
  }
  for (const value of Object.values(node)) visitImports(value, found);
}

type AnyNode = { type: string; start: number; end: number; [part: string]: unknown };

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function replaced(code: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...cuts].sort((a, b) => a.start - b.start)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}
