// Every type, field, argument and enum value of the schema says what it is, and none is a Float.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

const require = createRequire(join(root, 'packages/server/package.json'));

/** The three root types explain themselves, and type-graphql has no place for words on them. */
const isRoot = ({ kind, name }) =>
  kind === 'ObjectTypeDefinition' && /^(Query|Mutation|Subscription)$/.test(name.value);

/** The planted schema must give exactly what its own first lines announce, then the real one none. */
export function checkDescriptions() {
  const planted = join(root, 'packages/server/test/planted/schema.graphql');
  const announced = [...readFileSync(planted, 'utf8').matchAll(/^# (.+: .+)$/gm)].map(
    ([, line]) => line,
  );
  const seen = problemsOf(planted);
  return [
    ...announced
      .filter((line) => !seen.includes(line))
      .map((line) => `planted but not reported: ${line}`),
    ...seen
      .filter((line) => !announced.includes(line))
      .map((line) => `reported but not planted: ${line}`),
    ...problemsOf(join(root, 'schema.graphql')),
  ];
}

function problemsOf(path) {
  const { parse, visit, print } = require('graphql');
  const problems = [];
  const trail = [];
  const enter = (node) => {
    trail.push(node.name.value);
    if (!isRoot(node) && !node.description?.value.trim())
      problems.push(`no description: ${trail.join('.')}`);
    if (node.type && /\bFloat\b/.test(print(node.type))) problems.push(`Float: ${trail.join('.')}`);
  };
  const leave = () => {
    trail.pop();
  };
  const kinds = [
    ...['ObjectType', 'InterfaceType', 'UnionType', 'EnumType', 'InputObjectType', 'ScalarType'],
    ...['Field', 'EnumValue', 'InputValue', 'Directive'],
  ];
  visit(
    parse(readFileSync(path, 'utf8')),
    Object.fromEntries(kinds.map((kind) => [`${kind}Definition`, { enter, leave }])),
  );
  return problems;
}
