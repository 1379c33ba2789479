import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { buildAccount, post } from '../testing/accounts.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../testing/factories.ts';
import { accountById } from './account.read.ts';
import { checks } from './ledger.checks.ts';
import { verifyEntries } from './statement.read.ts';

let app: TestApp;
let supplier: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
});
afterAll(() => app.close());

const newAccount = async (options: Parameters<typeof buildAccount>[3] = {}) =>
  buildAccount(app, supplier, await buildDistributor(app), options);
const balanceOf = async (id: Id<'account'>) =>
  (await accountById.batch(app.db, [id])).get(id)?.balance;
const broken = async () => {
  const found = [];
  for (const check of checks)
    if ((await app.sql.unsafe(check.sql)).length > 0) found.push(check.name);
  return found;
};

const CHARGE = [
  ['ORDER_GOODS', '-47.05'],
  ['ORDER_HANDLING_FEE', '-2.00'],
  ['ORDER_SHIPPING_FEE', '-6.90'],
] as const;

describe('postTransaction', () => {
  it('[RECON-18][RECON-16] books the worked charge as one group of three lines', async () => {
    const account = await newAccount({ balance: '100.00' });
    const { balance } = await post(app, supplier, account, 'ORDER_CHARGE', 'psh_a', CHARGE);
    expect(balance).toBe('44.05');
    const lines = await app.sql`
      select kind, amount, balance_after, entry_no, count(*) over (partition by transaction_id)::int as group
      from ledger_entries where contra is null
        and transaction_id = (select id from ledger_transactions where reference = 'psh_a')
      order by entry_no`;
    expect(lines.map((line) => [line.kind, line.balance_after, line.entry_no, line.group])).toEqual(
      [
        ['ORDER_GOODS', '52.9500', '2', 3],
        ['ORDER_HANDLING_FEE', '50.9500', '3', 3],
        ['ORDER_SHIPPING_FEE', '44.0500', '4', 3],
      ],
    );
  });

  it('[RECON-11] a refund by the charged amounts restores the balance, and a replay adds nothing', async () => {
    const account = await newAccount({ balance: '100.00' });
    await post(app, supplier, account, 'ORDER_CHARGE', 'psh_b', CHARGE);
    const refund = () =>
      post(app, supplier, account, 'WITHDRAWAL_REFUND', 'wdr_b', [
        ['WITHDRAWAL_REFUND_GOODS', '47.05'],
        ['WITHDRAWAL_REFUND_HANDLING', '2.00'],
        ['WITHDRAWAL_REFUND_SHIPPING', '6.90'],
      ]);
    expect(await refund()).toMatchObject({ balance: '100.00', repeated: false });
    expect(await refund()).toMatchObject({ balance: '100.00', repeated: true });
    expect(await balanceOf(account)).toBe('100.0000');
  });

  it('[RECON-06] fifty postings of one reference at once book one transaction', async () => {
    const account = await newAccount({ balance: '100.00' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        post(app, supplier, account, 'ORDER_CHARGE', 'psh_c', CHARGE),
      ),
    );
    expect(new Set(answers.map((answer) => answer.transactionId)).size).toBe(1);
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
    expect(await balanceOf(account)).toBe('44.0500');
  });

  it('[RECON-16] parallel postings leave numbers dense and the chain whole', async () => {
    const account = await newAccount();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        post(app, supplier, account, 'BOOKKEEPING', `many_${i}`, [['ADD_BALANCE', '0.10']]),
      ),
    );
    const found = await verifyEntries(
      app.db,
      { supplierId: supplier.tenantId, id: account },
      Number.MAX_SAFE_INTEGER,
    );
    expect(found).toMatchObject({
      entries: 40,
      lastEntryNo: 40,
      gaps: 0,
      firstDifference: null,
      unbalancedTransactions: 0,
      sum: '4.0000',
      recordedBalance: '4.0000',
    });
  });
});

describe('[RECON-15] the books are append-only', () => {
  it.each(['ledger_entries', 'ledger_transactions'])(
    'the application role may neither change nor delete %s',
    async (table) => {
      await newAccount({ balance: '1.00' });
      const { sql } = app.services.database;
      const [role] = await sql`select current_user as name`;
      expect(role?.name).toBe('distributary_app');
      for (const statement of [
        `update ${table} set occurred_at = occurred_at`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  it.each(['ledger_entries', 'ledger_transactions'])(
    'not even the owner changes %s: a trigger refuses',
    async (table) => {
      await newAccount({ balance: '1.00' });
      const change = app.sql.unsafe(`update ${table} set occurred_at = occurred_at`);
      await expect(change).rejects.toThrow('append-only');
      await expect(app.sql.unsafe(`delete from ${table}`)).rejects.toThrow('append-only');
    },
  );
});

describe('[RECON-16] a break in the books is found', () => {
  it('the checks are quiet on sound books, and each planted break is named', async () => {
    expect(await broken()).toEqual([]);
    const account = await newAccount({ balance: '10.00' });
    await app.sql`update accounts set balance = 10.01 where distributor_id = (
      select distributor_id from accounts order by opened_at desc, id desc limit 1)`;
    await app.sql.begin(async (sql) => {
      await sql`alter table ledger_entries disable trigger ledger_entries_append_only`;
      await sql`update ledger_entries set amount = 9.00 where contra is null
        and transaction_id = (select id from ledger_transactions where reference = ${`opening:${account}`})`;
      await sql`alter table ledger_entries enable trigger ledger_entries_append_only`;
    });
    expect(await broken()).toEqual(
      expect.arrayContaining([
        'ledger: all entries of a currency sum to zero',
        'ledger: the two legs of a transaction cancel out',
        'ledger: a balance is the sum of its entries, and its number that of the last one',
        'ledger: each entry carries the number and the balance that follow from the one before',
      ]),
    );
    const id = { supplierId: supplier.tenantId, id: account };
    expect(await verifyEntries(app.db, id, 1)).toMatchObject({
      firstDifference: 1,
      unbalancedTransactions: 1,
      sum: '9.0000',
      recordedBalance: '10.0000',
    });
  });
});
