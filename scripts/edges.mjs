// Checks the architecture: first on the planted violations, where every rule must report exactly
// what was planted, then on the real tree, which must be clean and not suspiciously small.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { edgeRules, readSlices } from './edge-rules.mjs';
import { isMain, root } from './root.mjs';
import { textViolations } from './text-rules.mjs';

const plantedBase = 'packages/server/test/planted';
/** Fewer modules than this means the check looked at nothing, not that all is well. */
const leastModules = 80;

async function violationsOf(base, folders, slices) {
  const { output } = await cruise(
    folders.map((folder) => `${base}/${folder}`),
    {
      ruleSet: { forbidden: edgeRules(base, slices) },
      validate: true,
      baseDir: root,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '/dist/' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
        mainFields: ['module', 'main', 'types', 'typings'],
        extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      },
    },
  );
  const files = output.modules
    .map((module) => module.source)
    .filter((file) => file.startsWith(base));
  const imports = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    file: from,
    detail: `→ ${to}`,
  }));
  return { files, violations: [...imports, ...textViolations(files, base, slices)] };
}

/** Each planted file names in its first line the rules it breaks. */
function plantedExpectations(base) {
  return readdirSync(join(root, base), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name))
    .flatMap((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const [, named = ''] = /^(?:\/\/|--) breaks: (.+)/.exec(readFileSync(path, 'utf8')) ?? [];
      const file = path.slice(root.length + 1).replaceAll('\\', '/');
      return named
        .split(', ')
        .filter(Boolean)
        .map((rule) => `${rule} in ${file}`);
    });
}

/** @returns {Promise<string[]>} one line for each thing that is wrong */
export async function checkEdges(report = console.log) {
  const slices = await readSlices();
  const planted = await violationsOf(plantedBase, ['server', 'web'], slices);
  const seen = new Set(planted.violations.map(({ rule, file }) => `${rule} in ${file}`));
  const expected = new Set(plantedExpectations(plantedBase));
  const problems = [
    ...[...expected]
      .filter((line) => !seen.has(line))
      .map((line) => `planted but not reported: ${line}`),
    ...[...seen]
      .filter((line) => !expected.has(line))
      .map((line) => `reported but not planted: ${line}`),
  ];
  const rules = new Set(edgeRules(plantedBase, slices).map((rule) => rule.name));
  const broken = new Set([...expected].map((line) => line.split(' in ')[0]));
  for (const rule of rules) {
    if (!broken.has(rule)) problems.push(`no planted violation for the rule ${rule}`);
  }

  const real = await violationsOf('packages', ['server/src', 'web/src'], slices);
  problems.push(...real.violations.map(({ rule, file, detail }) => `${rule}: ${file} ${detail}`));
  if (real.files.length < leastModules) {
    problems.push(
      `only ${real.files.length} modules were looked at, expected at least ${leastModules}`,
    );
  }
  report(`${expected.size} planted violations reported; ${real.files.length} modules looked at`);
  return problems;
}

if (isMain(import.meta.url)) {
  const problems = await checkEdges();
  for (const problem of problems) console.error(problem);
  process.exit(problems.length === 0 ? 0 : 1);
}
