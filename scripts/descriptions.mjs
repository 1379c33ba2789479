// Every type, field, argument and enum value of the schema says what it is, and none is a Float.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './build.mjs';

const require = createRequire(join(root, 'packages/server/package.json'));

/** @returns {string[]} one line per undescribed or inexact place */
export function undescribed(path = join(root, 'schema.graphql')) {
  const { parse, visit, print } = require('graphql');
  const problems = [];
  const trail = [];
  const enter = (node) => {
    trail.push(node.name.value);
    if (!node.description?.value.trim()) problems.push(`no description: ${trail.join('.')}`);
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
