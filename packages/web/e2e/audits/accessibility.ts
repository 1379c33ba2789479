import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what axe's makers hold good besides. */
const everything: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What can differ between light and dark. */
const coloursOnly: RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    (asked) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
        asked,
      ),
    options,
  );
  return found.violations.map(({ id, nodes: [first, ...more] }) => {
    const where = `${first?.target.join(' ')}: ${first?.html.slice(0, 200)}`;
    const why = id === 'color-contrast' ? ` ${first?.any[0]?.message ?? ''}` : '';
    return `${id} at ${where}${why}${more.length > 0 ? ` and ${more.length} more` : ''}`;
  });
}

/** Two frames: the colours of the other scheme are the screen's by then. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

type Scheme = 'light' | 'dark';

/** What axe finds wrong with the screen as it stands, in the schemes asked for. */
export async function accessibilityProblems(
  page: Page,
  asked: readonly Scheme[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const [at, scheme] of asked.entries()) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(drawn);
    const found = await violations(page, at === 0 ? everything : coloursOnly);
    problems.push(...found.map((line) => `in ${scheme}: ${line}`));
  }
  return problems;
}
