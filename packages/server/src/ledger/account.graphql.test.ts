import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Id, newId } from '../kernel/ids.ts';
import { buildAccount, post } from '../testing/accounts.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';
import { buildPushWorld } from '../testing/push-world.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
let stranger: TestOrganisation;
let account: Id<'account'>;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app, { name: 'Nusa Home' });
  distributor = await buildDistributor(app, { name: 'Kedai Maju' });
  stranger = await buildDistributor(app, { supplier: true, tier: 'V2' });
  account = await buildAccount(app, supplier, distributor, {
    balance: '20.00',
    creditLimit: '50.00',
  });
});
afterAll(() => app.close());

const FIGURES = `currency balance { amount } creditEnabled creditLimit { amount } creditUsed { amount }
  creditRemaining { amount } overLimit { amount } spendable { amount } lastEntryNo`;
const overview = (side: string) =>
  `{ viewer { ${side} { accounts(first: 10) { nodes { id supplier { name } distributor { name } ${FIGURES} } } } } }`;
const one = (side: string, fields: string, id: string = account) =>
  `{ viewer { ${side} { account(id: "${id}") { ${fields} } } } }`;

interface Node {
  [field: string]: unknown;
}
const nodesOf = async (org: { token: string }, side: string) => {
  const { viewer } = await app.must<{ viewer: Record<string, { accounts: { nodes: Node[] } }> }>(
    org.token,
    overview(side),
  );
  return viewer[side]?.accounts.nodes;
};
async function account_<T = Node>(
  org: { token: string },
  side: string,
  fields: string,
  id?: string,
) {
  const { viewer } = await app.must<{ viewer: Record<string, { account: T } | null> }>(
    org.token,
    one(side, fields, id),
  );
  return viewer[side]?.account ?? null;
}

const book = (kind: 'ADD_BALANCE' | 'DEDUCT_BALANCE', amount: string) =>
  app.must(
    supplier.token,
    `mutation ($input: BookkeepingCreateInput!) { bookkeepingCreate(input: $input) { userErrors { __typename } } }`,
    {
      input: {
        accountId: account,
        kind,
        amount,
        currency: 'MYR',
        note: 'Bank transfer',
        idempotencyKey: `${kind} ${amount}`,
      },
    },
  );

describe('Supplier Balance Overview', () => {
  it('[RECON-01][RECON-02][RECON-13] lists balance, credit and currency, current at once', async () => {
    expect(await nodesOf(distributor, 'distributor')).toEqual([
      {
        id: account,
        supplier: { name: 'Nusa Home' },
        distributor: { name: 'Kedai Maju' },
        currency: 'MYR',
        balance: { amount: '20.00' },
        creditEnabled: true,
        creditLimit: { amount: '50.00' },
        creditUsed: { amount: '0.00' },
        creditRemaining: { amount: '50.00' },
        overLimit: { amount: '0.00' },
        spendable: { amount: '70.00' },
        lastEntryNo: 1,
      },
    ]);
    await book('ADD_BALANCE', '0.50');
    const [after] = (await nodesOf(distributor, 'distributor')) ?? [];
    expect(after?.balance).toEqual({ amount: '20.50' });
    await book('DEDUCT_BALANCE', '0.50');
  });

  it('[RECON-07][RECON-05][RECON-08] both sides read the same figures and the same records', async () => {
    expect(await nodesOf(supplier, 'supplier')).toEqual(await nodesOf(distributor, 'distributor'));
    const fields = `entries(first: 50) { nodes { id no kind amount { amount currency } balanceAfter { amount currency } occurredAt transaction { id note } } }`;
    const read = await account_<{ entries: { nodes: Node[] } }>(distributor, 'distributor', fields);
    expect(await account_(supplier, 'supplier', fields)).toEqual(read);
    expect(read?.entries.nodes.map((entry) => entry.no)).toEqual([3, 2, 1]);
    expect(new Set(read?.entries.nodes.map((entry) => entry.id)).size).toBe(3);
  });

  it('an account of others does not exist: stranger, wrong side, malformed id, no permission', async () => {
    expect(await nodesOf(stranger, 'supplier')).toEqual([]);
    expect(await account_(stranger, 'supplier', 'id')).toBeNull();
    expect(await account_(stranger, 'distributor', 'id')).toBeNull();
    expect(await account_(distributor, 'distributor', 'id', 'acc_nonsense')).toBeNull();
    const sub = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_ORDERS']);
    expect(await account_(sub, 'distributor', 'id')).toBeNull();
    expect(await app.must(undefined, overview('distributor'))).toEqual({ viewer: null });
  });

  it('pages by name without loss or double', async () => {
    const names = ['Alpha', 'Beta', 'Beta', 'Gamma'];
    for (const name of names) {
      await buildAccount(app, supplier, await buildDistributor(app, { name }));
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { viewer { supplier { accounts(first: 2, after: $after) {
        nodes { distributor { name } } pageInfo { endCursor hasNextPage } } } } }`;
      type Page = {
        nodes: { distributor: { name: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      const answer: { viewer: { supplier: { accounts: Page } } } = await app.must(
        supplier.token,
        query,
        { after },
      );
      const page: Page = answer.viewer.supplier.accounts;
      seen.push(...page.nodes.map((node) => node.distributor.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([...names, 'Kedai Maju']);
  });
});

interface StatementRead {
  order: { nodes: Node[] };
  all: { pageInfo: { endCursor: string } };
}

describe('the statement', () => {
  it('[RECON-05][RECON-10][A-12][RECON-16] reads the proof table, filters it and proves it', async () => {
    const pair = await buildAccount(app, supplier, await buildDistributor(app), {
      balance: '100.00',
    });
    const orderId = newId('distributionOrder', app.clock.now());
    const book = (
      kind: Parameters<typeof post>[3],
      ref: string,
      lines: Parameters<typeof post>[5],
    ) => post(app, supplier, pair, kind, ref, lines, { orderId });
    await book('ORDER_CHARGE', 'psh_p', [
      ['ORDER_GOODS', '-47.05'],
      ['ORDER_HANDLING_FEE', '-2.00'],
      ['ORDER_SHIPPING_FEE', '-6.90'],
    ]);
    await book('WITHDRAWAL_REFUND', 'wdr_p', [
      ['WITHDRAWAL_REFUND_GOODS', '7.35'],
      ['WITHDRAWAL_REFUND_HANDLING', '0.20'],
    ]);
    await book('AFTERSALE_REFUND', 'ret_p', [['AFTERSALE_REFUND_GOODS', '12.50']]);
    const read = await account_<StatementRead>(
      supplier,
      'supplier',
      `
      all: entries(first: 4) { nodes { no balanceAfter { amount } } pageInfo { endCursor hasNextPage } }
      fees: entries(first: 10, kinds: [ORDER_HANDLING_FEE, ORDER_SHIPPING_FEE]) { nodes { no } }
      order: entries(first: 10, orderId: "${orderId}") { nodes { no } }
      none: entries(first: 10, orderId: "ord_x") { nodes { no } }
      later: entries(first: 10, from: "2027-01-01T00:00:00Z") { nodes { no } }
      verification { proved upToEntryNo entries sum { amount } recordedBalance { amount } gaps firstDifferenceEntryNo unbalancedTransactions }
      half: verification(upToEntryNo: 4) { proved entries sum { amount } }
      orderSettlement(orderId: "${orderId}") { goods { amount } distributionFee { amount } distributionFeeRefunded { amount } net { amount } }`,
      pair,
    );
    expect(read).toMatchObject({
      all: {
        nodes: [
          { no: 7, balanceAfter: { amount: '64.10' } },
          { no: 6, balanceAfter: { amount: '51.60' } },
          { no: 5, balanceAfter: { amount: '51.40' } },
          { no: 4, balanceAfter: { amount: '44.05' } },
        ],
        pageInfo: { hasNextPage: true },
      },
      fees: { nodes: [{ no: 4 }, { no: 3 }] },
      none: { nodes: [] },
      later: { nodes: [] },
      verification: {
        proved: true,
        upToEntryNo: 7,
        entries: 7,
        sum: { amount: '64.10' },
        recordedBalance: { amount: '64.10' },
        gaps: 0,
        firstDifferenceEntryNo: null,
        unbalancedTransactions: 0,
      },
      half: { proved: true, entries: 4, sum: { amount: '44.05' } },
      orderSettlement: {
        goods: { amount: '27.20' },
        distributionFee: { amount: '8.90' },
        distributionFeeRefunded: { amount: '0.20' },
        net: { amount: '35.90' },
      },
    });
    expect(read?.order.nodes).toHaveLength(6);
    const cursor = read?.all.pageInfo.endCursor;
    const rest = await account_(
      supplier,
      'supplier',
      `entries(first: 4, after: "${cursor}") { nodes { no } pageInfo { hasNextPage } }`,
      pair,
    );
    expect(rest).toEqual({
      entries: { nodes: [{ no: 3 }, { no: 2 }, { no: 1 }], pageInfo: { hasNextPage: false } },
    });
    const bad = await app.ask(
      supplier.token,
      one('supplier', 'entries(first: 4, after: "x") { nodes { no } }', pair),
    );
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('[RECON-16] by months opens with what the month before closed with, cut in the reader’s zone', async () => {
    const other = await buildDistributor(app);
    // Six in the morning in Kuala Lumpur is still the month before in UTC.
    app.clock.moveTo('2026-11-30T22:00:00Z');
    const pair = await buildAccount(app, supplier, other, { balance: '100.00' });
    app.clock.moveTo('2026-12-03T02:00:00Z');
    await post(app, supplier, pair, 'ORDER_CHARGE', 'psh_months', [
      ['ORDER_GOODS', '-40.00'],
      ['ORDER_HANDLING_FEE', '-2.00'],
    ]);
    const months = (zone: string, filter = '') =>
      account_(
        other,
        'distributor',
        `months(timeZone: "${zone}"${filter}) { month entries opening { amount } received { amount } charged { amount } closing { amount } }`,
        pair,
      );
    const december = {
      month: '2026-12',
      charged: { amount: '-42.00' },
      closing: { amount: '58.00' },
    };
    expect(await months('UTC')).toMatchObject({
      months: [
        { ...december, entries: 2, opening: { amount: '100.00' }, received: { amount: '0.00' } },
        {
          month: '2026-11',
          entries: 1,
          opening: { amount: '0.00' },
          closing: { amount: '100.00' },
        },
      ],
    });
    expect(await months('Asia/Kuala_Lumpur')).toMatchObject({
      months: [
        { ...december, entries: 3, opening: { amount: '0.00' }, received: { amount: '100.00' } },
      ],
    });
    expect(await months('UTC', ', kinds: [ORDER_GOODS]')).toMatchObject({
      months: [{ month: '2026-12', entries: 1, charged: { amount: '-40.00' } }],
    });
    const bad = await app.ask(
      other.token,
      one('distributor', 'months(timeZone: "Mars") { month }', pair),
    );
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('[RECON-01] the account of a partnership is the one of its two sides, and of nobody else', async () => {
    const world = await buildPushWorld(app);
    const read = async (side: 'supplier' | 'distributor') => {
      const { viewer } = await app.must<{
        viewer: Record<string, { partnership: { account: { id: string } | null } }>;
      }>(
        world[side].token,
        `{ viewer { ${side} { partnership(id: "${world.partnershipId}") { account { id } } } } }`,
      );
      return viewer[side]?.partnership.account;
    };
    expect(await read('supplier')).toEqual({ id: world.accountId });
    expect(await read('distributor')).toEqual({ id: world.accountId });
  });
});
