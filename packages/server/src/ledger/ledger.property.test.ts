import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Currency, exponentOf } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { buildAccount, post } from '../testing/accounts.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../testing/factories.ts';
import { checks } from './ledger.checks.ts';
import { ALL_ENTRY_KINDS, ENTRY_KINDS, type EntryKind } from './ledger.rules.ts';
import { verifyEntries } from './statement.read.ts';

let app: TestApp;
let supplier: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
});
afterAll(() => app.close());

const SEED = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 2 ** 31);

const line = (currency: Currency) =>
  fc
    .tuple(fc.constantFrom(...ALL_ENTRY_KINDS), fc.integer({ min: 0, max: 10 ** 9 }))
    .map(([kind, minor]): [EntryKind, string] => {
      const sign = ENTRY_KINDS[kind].sign || (minor % 2 === 0 ? 1 : -1);
      const amount = Money.of(minor, currency).times(`${sign}e-${exponentOf(currency)}`);
      return [kind, amount.toFixed()];
    });

const story = fc.constantFrom<Currency>('MYR', 'IDR', 'THB').chain((currency) =>
  fc.record({
    currency: fc.constant(currency),
    groups: fc.array(fc.array(line(currency), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    }),
    parallel: fc.boolean(),
  }),
);

it(`[RECON-16][RECON-19][F10] postings neither make nor lose money (seed ${SEED})`, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(story, async ({ currency, groups, parallel }) => {
      run += 1;
      const account = await buildAccount(app, supplier, await buildDistributor(app), { currency });
      const book = (group: [EntryKind, string][], i: number) =>
        post(app, supplier, account, 'BOOKKEEPING', `run_${run}_${i}`, group, { currency });
      if (parallel) await Promise.all(groups.map(book));
      else for (const [i, group] of groups.entries()) await book(group, i);

      const expected = Money.sum(
        groups.flat().map(([, amount]) => Money.of(amount, currency)),
        currency,
      );
      const key = { supplierId: supplier.tenantId, id: account };
      const found = await verifyEntries(app.db, key, Number.MAX_SAFE_INTEGER);
      expect(Money.of(found.sum, currency).toFixed()).toBe(expected.toFixed());
      expect(Money.of(found.recordedBalance, currency).toFixed()).toBe(expected.toFixed());
      expect(found).toMatchObject({
        entries: groups.flat().length,
        gaps: 0,
        firstDifference: null,
        unbalancedTransactions: 0,
      });
    }),
    { seed: SEED, numRuns: 40 },
  );
  for (const { name, sql } of checks.filter(({ name }) => !name.includes('credit allowed'))) {
    expect(await app.sql.unsafe(sql), name).toEqual([]);
  }
}, 120_000);
