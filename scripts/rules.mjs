// `pnpm rules`: which rules of docs/rules.md no test names in its title, and which ids in titles
// are no rule. Titles are read from the syntax tree, so an id in a comment does not count.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './root.mjs';

const idPattern = /\[([A-Z]+-\d{2})\]/g;
const folders = [
  'packages/server/src',
  'packages/server/test',
  'packages/web/src',
  'packages/web/e2e',
];
const isTest = (file) => /\.(test|e2e)\.tsx?$/.test(file) && !file.includes('planted');

function titlesIn(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const titles = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(it|test)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      const worded = title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title));
      if (worded) titles.push(title.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

const rules = [
  ...readFileSync(join(root, 'packages/server/docs/rules.md'), 'utf8').matchAll(
    /^- \*\*([A-Z]+-\d{2})\*\*/gm,
  ),
].map((hit) => hit[1]);

const named = new Map();
for (const folder of folders) {
  for (const file of readdirSync(join(root, folder), { recursive: true }).filter(isTest)) {
    for (const title of titlesIn(join(root, folder, file))) {
      for (const [, id] of title.matchAll(idPattern)) {
        named.set(id, (named.get(id) ?? new Set()).add(join(folder, file)));
      }
    }
  }
}

const missing = rules.filter((id) => !named.has(id));
const unknown = [...named.keys()].filter((id) => !rules.includes(id)).sort();
for (const id of unknown) {
  console.log(`${id} stands in a title but not in rules.md: ${[...named.get(id)].join(', ')}`);
}
if (missing.length > 0) console.log(`No test names: ${missing.join(' ')}`);
console.log(`${rules.length - missing.length} of ${rules.length} rules are named by a test`);
process.exit(missing.length + unknown.length === 0 ? 0 : 1);
