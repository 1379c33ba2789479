// `pnpm bench web [--json]`: the table with 10,000 rows beside the same rows as plain text, and every
// screen of the demo world: how far what stands moves while it loads, and how long after a click the
// screen is painted. Times are told, not judged: machines differ. Counts are judged in `pnpm test`.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { castOf } from '../e2e/cast.mjs';
import { startDemoWorld } from '../e2e/demo-world.mjs';
import { launch } from '../e2e/launch.mjs';
import { sceneOpener } from '../e2e/open-scene.mjs';
import { allScenes } from '../e2e/screens.mjs';
import { measureScreens } from './measure-screens.mjs';
import { firstRender, openTable, scrollThrough, sortByCharge } from './measure-table.mjs';
import { serveBench } from './serve-bench.mjs';

const rounded = (value) => Math.round(value * 100) / 100;

function row(name, ours, limit, unit, goal, reached) {
  const ratio = limit === 0 ? 0 : ours / limit;
  const figures = { ours: rounded(ours), limit: rounded(limit), ratio: rounded(ratio) };
  return { name, ...figures, unit, goal, reached };
}

async function measure(browser, url, which) {
  const page = await openTable(browser, url, which);
  const measured = {
    render: await firstRender(page),
    sort: await sortByCharge(page),
    ...(await scrollThrough(page)),
  };
  await page.close();
  return measured;
}

async function tableRows(browser) {
  const bench = await serveBench();
  try {
    await measure(browser, bench.url, 'ours');
    const ours = await measure(browser, bench.url, 'ours');
    const plain = await measure(browser, bench.url, 'plain');
    const faster = (name, mine, limit) => row(name, mine, limit, 'ms', '<=1', mine <= limit);
    return [
      row('row nodes of 10,000', ours.nodes, 100, 'nodes', '<=1', ours.nodes <= 100),
      row('longest task, scrolling', ours.longestTask, 50, 'ms', '<=1', ours.longestTask <= 50),
      faster('longest frame, scrolling', ours.longestFrame, plain.longestFrame),
      faster('first render', ours.render, plain.render),
      faster('click to sorted', ours.sort, plain.sort),
    ];
  } finally {
    await bench.stop();
  }
}

async function screenRows(browser) {
  const own = await mkdtemp(join(tmpdir(), 'distributary-bench-'));
  await chmod(own, 0o755);
  const server = await startDemoWorld({
    folder: join(own, 'postgres'),
    size: 'tiny',
    stdio: 'ignore',
  });
  try {
    const openScene = sceneOpener(browser, server.url, castOf(browser, server.url));
    const screens = await measureScreens(
      openScene,
      allScenes().filter((scene) => scene.tabs),
    );
    const quickest = Math.min(...screens.map(({ opened }) => opened));
    return screens.flatMap(({ name, shift, opened }) => [
      row(`${name}: layout shift`, shift, 0.01, 'score', '<=1', shift <= 0.01),
      row(`${name}: click to painted`, opened, quickest, 'ms', 'told', true),
    ]);
  } finally {
    await server.stop();
    await rm(own, { recursive: true, force: true });
  }
}

function print(rows) {
  const lines = rows.map((one) => [
    ...[one.name, one.ours, one.limit, one.ratio, one.unit, one.goal].map(String),
    one.reached ? 'reached' : 'missed',
  ]);
  const table = [['name', 'ours', 'limit', 'ratio', 'unit', 'goal', ''], ...lines];
  const widths = table[0].map((_, at) => Math.max(...table.map((line) => line[at].length)));
  console.log('\nweb');
  for (const line of table) {
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
  }
}

const browser = await launch();
try {
  const rows = [...(await tableRows(browser)), ...(await screenRows(browser))];
  print(rows);
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const machine = { cores: cpus().length, memoryGb, node: process.version };
  if (process.argv.includes('--json')) console.log(JSON.stringify({ bench: 'web', rows, machine }));
} finally {
  await browser.close();
}
