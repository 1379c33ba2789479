import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Id, newId, uuidOf } from '../kernel/ids.ts';
import { files } from '../platform/file.table.ts';
import { buildAccount, post } from '../testing/accounts.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
let stranger: TestOrganisation;
let account: Id<'account'>;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
  distributor = await buildDistributor(app);
  stranger = await buildDistributor(app, { supplier: true, tier: 'V2' });
  account = await newAccount('20.00', '50.00', distributor);
});
afterAll(() => app.close());

const newAccount = async (balance: string, creditLimit?: string, of?: TestOrganisation) =>
  buildAccount(app, supplier, of ?? (await buildDistributor(app)), {
    balance,
    ...(creditLimit ? { creditLimit } : {}),
  });
const clerk = (...permissions: Parameters<typeof buildMember>[3] & object) =>
  buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_VIEW', ...permissions]);

const BOOK = `mutation ($input: BookkeepingCreateInput!) { bookkeepingCreate(input: $input) {
  account { balance { amount } } entry { id no kind amount { amount } }
  userErrors { __typename ... on InvalidInput { path } ... on NotFound { path }
    ... on DeductionTooLarge { path shortfall { amount } } } } }`;
const booking = (extra: Record<string, unknown> = {}) => ({
  input: {
    accountId: account,
    kind: 'ADD_BALANCE',
    amount: '1.00',
    currency: 'MYR',
    note: 'Bank transfer',
    idempotencyKey: randomUUID(),
    ...extra,
  },
});
interface BookAnswer {
  bookkeepingCreate: { entry: { id: string } | null };
}
const book = (token: string, extra: Record<string, unknown> = {}) =>
  app.must<BookAnswer>(token, BOOK, booking(extra));
const codeOf = async (token: string | undefined, query: string, variables: object) =>
  (await app.ask(token, query, { ...variables })).errors?.[0]?.extensions.code;

const file = async (org: TestOrganisation, purpose: 'IMAGE' | 'IMPORT') => {
  const id = newId('file', app.clock.now());
  await app.db.insert(files).values({
    tenantId: org.tenantId,
    id,
    purpose,
    name: 'slip.webp',
    contentType: 'image/webp',
    size: 1,
    createdBy: org.userId,
    createdAt: app.clock.now(),
  });
  return id;
};

describe('bookkeepingCreate', () => {
  it('[RECON-03][RECON-04][PERM-13] a distributor has no top-up: the API refuses', async () => {
    expect(await codeOf(distributor.token, BOOK, booking())).toBe('FORBIDDEN');
    expect(await codeOf(undefined, BOOK, booking())).toBe('UNAUTHENTICATED');
    const reader = await clerk('SUPPLIER_CREDIT', 'SUPPLIER_ORDERS');
    expect(await codeOf(reader.token, BOOK, booking())).toBe('FORBIDDEN');
  });

  it('[RECON-03] another supplier cannot book on it: the account does not exist for them', async () => {
    expect(await book(stranger.token)).toMatchObject({
      bookkeepingCreate: {
        entry: null,
        userErrors: [{ __typename: 'NotFound', path: ['accountId'] }],
      },
    });
  });

  it('[BOOK-02] the same key books once; with another amount it is refused', async () => {
    const pair = await newAccount('1.00');
    const idempotencyKey = randomUUID();
    const once = { accountId: pair, amount: '3.00', idempotencyKey };
    const answers = await Promise.all(Array.from({ length: 6 }, () => book(supplier.token, once)));
    expect(new Set(answers.map((answer) => answer.bookkeepingCreate.entry?.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({
      bookkeepingCreate: { entry: { no: 2, kind: 'ADD_BALANCE', amount: { amount: '3.00' } } },
    });
    expect(await book(supplier.token, { ...once, amount: '4.00' })).toMatchObject({
      bookkeepingCreate: { entry: null, userErrors: [{ __typename: 'IdempotencyKeyReused' }] },
    });
    expect(await book(supplier.token, { accountId: pair, amount: '0.01' })).toMatchObject({
      bookkeepingCreate: { account: { balance: { amount: '4.01' } } },
    });
  });

  it('[BOOK-03][PERM-13] a deduction beyond spendable needs force, and force its own permission', async () => {
    const pair = await newAccount('20.00', '50.00');
    const deduct = { accountId: pair, kind: 'DEDUCT_BALANCE', amount: '70.01' };
    expect(await book(supplier.token, deduct)).toMatchObject({
      bookkeepingCreate: {
        userErrors: [
          { __typename: 'DeductionTooLarge', path: ['amount'], shortfall: { amount: '0.01' } },
        ],
      },
    });
    const forced = { ...deduct, force: true };
    const booker = await clerk('SUPPLIER_BOOKKEEPING');
    expect(await codeOf(booker.token, BOOK, booking(forced))).toBe('FORBIDDEN');
    expect(await book(supplier.token, forced)).toMatchObject({
      bookkeepingCreate: { account: { balance: { amount: '-50.01' } }, userErrors: [] },
    });
  });

  it('[BOOK-03] of parallel deductions only those pass that spendable covers', async () => {
    const pair = await newAccount('5.00');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        book(supplier.token, { accountId: pair, kind: 'DEDUCT_BALANCE' }),
      ),
    );
    expect(answers.filter((answer) => answer.bookkeepingCreate.entry)).toHaveLength(5);
  });

  it('[PERM-13] records who booked: its own side reads the name, the other side does not', async () => {
    const booker = await clerk('SUPPLIER_BOOKKEEPING');
    await book(booker.token, { note: 'By the clerk' });
    const [row] = await app.sql`
      select u.id from ledger_transactions t join users u on u.id = t.actor_user_id
      where t.note = 'By the clerk'`;
    expect(row?.id).toBe(uuidOf('user', booker.userId));
    const read = async (org: TestOrganisation, side: string) =>
      JSON.stringify(
        await app.must(
          org.token,
          `{ viewer { ${side} { account(id: "${account}") { entries(first: 1) { nodes { transaction { bookedBy } } } } } } }`,
        ),
      );
    expect(await read(supplier, 'supplier')).toMatch(/"bookedBy":"User \d+"/);
    expect(await read(distributor, 'distributor')).toMatch(/"bookedBy":null/);
  });

  it('[BOOK-02] both sides see the attached picture', async () => {
    const attachmentId = await file(supplier, 'IMAGE');
    await book(supplier.token, { attachmentId, note: 'With its slip' });
    for (const [org, side] of [
      [supplier, 'supplier'],
      [distributor, 'distributor'],
    ] as const) {
      const answer = await app.must(
        org.token,
        `{ viewer { ${side} { account(id: "${account}") { entries(first: 1) { nodes { transaction { note attachment { id url } } } } } } } }`,
      );
      expect(JSON.stringify(answer)).toContain(`"attachment":{"id":"${attachmentId}"`);
    }
  });

  it('[BOOK-02] refuses an attachment that is foreign, no picture, unknown or malformed', async () => {
    const foreign = await file(stranger, 'IMAGE');
    const list = await file(supplier, 'IMPORT');
    for (const attachmentId of [foreign, list, newId('file', app.clock.now()), 'fil_x']) {
      expect(await book(supplier.token, { attachmentId })).toMatchObject({
        bookkeepingCreate: { userErrors: [{ __typename: 'NotFound', path: ['attachmentId'] }] },
      });
    }
  });
});

describe('bookkeepingReverse', () => {
  const REVERSE = `mutation ($input: BookkeepingReverseInput!) { bookkeepingReverse(input: $input) {
    account { balance { amount } } entry { kind amount { amount } }
    userErrors { __typename ... on NotFound { path } ... on StateConflict { path } } } }`;
  interface Statement {
    viewer: {
      supplier: {
        account: {
          entries: {
            nodes: {
              id: string;
              no: number;
              kind: string;
              reversed: boolean;
              viewerCanReverse: boolean;
            }[];
          };
        };
      };
    };
  }

  it('[BOOK-01][RECON-15] adds the opposite once; the entry stays and reads as reversed', async () => {
    const pair = await newAccount('10.00');
    const read = async () => {
      const { viewer } = await app.must<Statement>(
        supplier.token,
        `{ viewer { supplier { account(id: "${pair}") { entries(first: 9) { nodes { id no kind reversed viewerCanReverse } } } } } }`,
      );
      return viewer.supplier.account.entries.nodes;
    };
    const [entry] = await read();
    expect(entry).toMatchObject({ no: 1, reversed: false, viewerCanReverse: true });
    const reverse = (org: TestOrganisation) =>
      app.must(org.token, REVERSE, {
        input: { entryId: entry?.id, note: 'Typed twice', idempotencyKey: randomUUID() },
      });
    expect(await reverse(stranger)).toMatchObject({
      bookkeepingReverse: { userErrors: [{ __typename: 'NotFound', path: ['entryId'] }] },
    });
    expect(await reverse(supplier)).toMatchObject({
      bookkeepingReverse: {
        account: { balance: { amount: '0.00' } },
        entry: { kind: 'CORRECTION', amount: { amount: '-10.00' } },
      },
    });
    expect(await reverse(supplier)).toMatchObject({
      bookkeepingReverse: { userErrors: [{ __typename: 'StateConflict', path: ['entryId'] }] },
    });
    expect((await read()).map((e) => [e.no, e.kind, e.reversed, e.viewerCanReverse])).toEqual([
      [2, 'CORRECTION', false, false],
      [1, 'ADD_BALANCE', true, false],
    ]);
  });
});

describe('creditSet', () => {
  const CREDIT = `mutation ($input: CreditSetInput!) { creditSet(input: $input) {
    account { creditLimit { amount } overLimit { amount } spendable { amount } creditRemaining { amount } creditDays }
    userErrors { __typename ... on InvalidInput { path } } } }`;

  it('[CRED-01][CRED-04] a limit below what is used is taken and shows what is over', async () => {
    const pair = await newAccount('20.00', '50.00');
    await post(app, supplier, pair, 'ORDER_CHARGE', 'psh_credit', [
      ['ORDER_GOODS', '-47.05'],
      ['ORDER_HANDLING_FEE', '-2.00'],
      ['ORDER_SHIPPING_FEE', '-6.90'],
    ]);
    const set = (limit: string, days: number | null) =>
      app.must(supplier.token, CREDIT, { input: { accountId: pair, enabled: true, limit, days } });
    expect(await set('30.00', 30)).toEqual({
      creditSet: {
        account: {
          creditLimit: { amount: '30.00' },
          overLimit: { amount: '5.95' },
          spendable: { amount: '-5.95' },
          creditRemaining: { amount: '0.00' },
          creditDays: 30,
        },
        userErrors: [],
      },
    });
    expect(await set('-1', 0)).toMatchObject({
      creditSet: { account: null, userErrors: [{ path: ['limit'] }, { path: ['days'] }] },
    });
    const [event] = await app.sql`
      select actor_user_id from events where kind = 'account.creditChanged' limit 1`;
    expect(event?.actor_user_id).toBe(uuidOf('user', supplier.userId));
  });

  it('[PERM-13] needs a permission of its own, and the account to be ours', async () => {
    const booker = await clerk('SUPPLIER_BOOKKEEPING');
    const input = { accountId: account, enabled: false, limit: '0' };
    expect(await codeOf(booker.token, CREDIT, { input })).toBe('FORBIDDEN');
    expect(await codeOf(distributor.token, CREDIT, { input })).toBe('FORBIDDEN');
    expect(await app.must(stranger.token, CREDIT, { input })).toMatchObject({
      creditSet: { userErrors: [{ __typename: 'NotFound' }] },
    });
  });
});
