import 'reflect-metadata';
import { benchPush } from './push.ts';
import { type BenchReport, printTable } from './report.ts';

/** `pnpm bench [NAME] [--json]`: every bench, or one; with --json an object a line at the end. */
const BENCHES: Readonly<Record<string, (log: (line: string) => void) => Promise<BenchReport>>> = {
  push: benchPush,
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const json = process.argv.includes('--json');
const unknown = asked.find((name) => !(name in BENCHES));
if (unknown) {
  process.stderr.write(
    `There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exit(2);
}
const reports: BenchReport[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const done = await BENCHES[name]!((line) => process.stderr.write(`${name}: ${line}\n`));
  printTable(done);
  reports.push(done);
}
if (json) for (const done of reports) process.stdout.write(`${JSON.stringify(done)}\n`);
