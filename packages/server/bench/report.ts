import { cpus, totalmem } from 'node:os';

/** One measured figure beside the limit measured in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly limit: number;
  readonly ratio: number;
  readonly unit: string;
  readonly goal: string;
  /** Whether the ratio reaches the goal in this run. */
  readonly reached: boolean;
}

export interface BenchReport {
  readonly bench: string;
  readonly rows: readonly BenchRow[];
  readonly machine: { readonly cores: number; readonly memoryGb: number; readonly node: string };
}

export function report(bench: string, rows: readonly BenchRow[]): BenchReport {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return { bench, rows, machine: { cores: cpus().length, memoryGb, node: process.version } };
}

/** A ratio against a least value. */
export function atLeast(
  name: string,
  ours: number,
  limit: number,
  least: number,
  unit: string,
): BenchRow {
  const ratio = limit === 0 ? 0 : ours / limit;
  return {
    name,
    ours: round(ours),
    limit: round(limit),
    ratio: Math.round(ratio * 100) / 100,
    unit,
    goal: `>=${least}`,
    reached: ratio >= least,
  };
}

export function printTable({ bench, rows }: BenchReport): void {
  const cells = rows.map((row) => [
    row.name,
    String(row.ours),
    String(row.limit),
    String(row.ratio),
    row.unit,
    row.goal,
    row.reached ? 'reached' : 'missed',
  ]);
  const table = [['name', 'ours', 'limit', 'ratio', 'unit', 'goal', ''], ...cells];
  const widths = table[0]!.map((_, i) => Math.max(...table.map((line) => line[i]!.length)));
  process.stdout.write(`\n${bench}\n`);
  for (const line of table) {
    process.stdout.write(
      `${line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
