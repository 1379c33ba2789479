// The architecture's import rules, derived from the ordered slice list, for a tree that has the
// shape of packages/: the real one, or the planted one that proves each rule can report.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './root.mjs';

/** The list in app/slices.ts; read through the compiler because Node 20 cannot load TypeScript. */
export async function readSlices() {
  const source = readFileSync(join(root, 'packages/server/src/app/slices.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const loaded = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return loaded.slices;
}

/** @param base folder that holds server/ and web/, as a path from the root */
export function edgeRules(base, slices) {
  const server = `^${base}/server/src`;
  const web = `^${base}/web/`;
  const inSlice = `${server}/(${slices.join('|')})/`;
  const tests = '\\.test\\.tsx?$|/testing/';
  const packageNamed = (...names) => `node_modules/(${names.join('|')})(/|$)`;

  const rule = (name, from, to) => ({
    name,
    severity: 'error',
    from: { pathNot: tests, ...from },
    to,
  });
  const onlyTo = (...allowed) => ({ pathNot: allowed.join('|') });

  const order = slices.slice(0, -1).map((slice, at) =>
    rule(
      'slice-order',
      { path: `${server}/${slice}/` },
      {
        path: `${server}/(${slices.slice(at + 1).join('|')})/`,
      },
    ),
  );

  return [
    ...order,
    rule('no-cycle', { path: `^${base}/` }, { circular: true }),
    rule('slice-knows-no-wiring', { path: inSlice }, { path: `${server}/app/` }),
    rule(
      'kernel-stands-alone',
      { path: `${server}/kernel/` },
      onlyTo(`${server}/kernel/`, packageNamed('decimal\\.js'), '^(node:)?crypto$'),
    ),
    rule(
      'platform-below-slices',
      { path: `${server}/platform/` },
      { path: `${inSlice}|${server}/app/` },
    ),
    rule(
      'rules-are-pure',
      { path: '\\.rules\\.ts$' },
      {
        ...onlyTo(`${server}/kernel/`, '\\.rules\\.ts$', packageNamed('decimal\\.js')),
        // A type runs nothing.
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'table-only-tables',
      { path: '\\.table\\.ts$' },
      onlyTo(
        `${server}/kernel/`,
        `${server}/platform/columns\\.ts$`,
        '\\.table\\.ts$',
        '\\.rules\\.ts$',
        packageNamed('drizzle-orm'),
      ),
    ),
    rule(
      'read-only-reads',
      { path: '\\.read\\.ts$' },
      {
        path: `/commands/|\\.graphql\\.ts$|${packageNamed('type-graphql', 'graphql')}`,
      },
    ),
    rule(
      'access-takes-facts',
      { path: '\\.access\\.ts$' },
      onlyTo(
        `${server}/kernel/`,
        `${server}/platform/errors\\.ts$`,
        '\\.rules\\.ts$',
        '\\.access\\.ts$',
      ),
    ),
    rule(
      'command-knows-no-graphql',
      { path: '/commands/' },
      {
        path: `\\.graphql\\.ts$|${packageNamed('type-graphql', 'graphql', '@apollo/server')}`,
      },
    ),
    rule(
      'graphql-knows-no-table',
      { path: '\\.graphql\\.ts$' },
      {
        path: `\\.table\\.ts$|${server}/platform/db\\.ts$|${packageNamed('drizzle-orm', 'postgres')}`,
        // A type says nothing about how rows are fetched; a value would run a query.
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('production-needs-no-test', { path: `^${base}/` }, { path: tests }),
    rule('web-knows-no-server', { path: web }, { path: `^${base}/server/` }),
    rule('server-knows-no-web', { path: `^${base}/server/` }, { path: web }),
    {
      name: 'import-resolves',
      severity: 'error',
      from: { path: `^${base}/` },
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|inline)$|\\.css$' },
    },
  ];
}
