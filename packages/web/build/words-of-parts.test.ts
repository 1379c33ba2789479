import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sliceNames, slicesSpokenIn } from './words-of-parts.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));
const fromDisk = (file: string) => readFileSync(file, 'utf8');

function spoken(files: Record<string, string>): string[] {
  return slicesSpokenIn('/src/orders/page.tsx', ['orders', 'ledger', 'catalog', 'ui'], (file) => {
    const code = files[file];
    if (code === undefined) throw new Error(`${file} was read`);
    return code;
  });
}

it('a part waits for the words of its own keys, plain, joined and handed on', () => {
  expect(
    spoken({
      '/src/orders/page.tsx': `
        const key = 'orders.title';
        t(\`ledger.kinds.\${kind}\`);
        say("ui.close");
        const notKeys = ['orders', 'recorders.x', './catalog.ts'];`,
    }),
  ).toEqual(['ledger', 'orders', 'ui']);
});

it('a part waits for the words of what it imports, round in circles too', () => {
  expect(
    spoken({
      '/src/orders/page.tsx': `import {\n  Row,\n  type Line,\n} from './row.tsx';\nimport './side-effect.ts';`,
      '/src/orders/row.tsx': `export { Page } from './page.tsx';\nt('catalog.name');`,
      '/src/orders/side-effect.ts': `t('ledger.name');`,
    }),
  ).toEqual(['catalog', 'ledger']);
});

it('types, catalogues and what is loaded later bring no words', () => {
  expect(
    spoken({
      '/src/orders/page.tsx': `
        import type { Row } from './row.tsx';
        import { orders } from './messages.en.ts';
        const later = () => import('./dialog.tsx');`,
    }),
  ).toEqual([]);
});

it('the first load speaks the words of the shell and its parts, of no slice', () => {
  expect(slicesSpokenIn(`${source}/main.tsx`, sliceNames(source), fromDisk)).toEqual([
    'shell',
    'ui',
  ]);
});
