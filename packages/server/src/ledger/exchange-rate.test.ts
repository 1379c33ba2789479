import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '../identity/user.table.ts';
import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { perform } from '../platform/work.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember, type TestOrganisation } from '../testing/factories.ts';
import { setExchangeRate } from './commands/set-exchange-rate.ts';
import { takeLiveRates } from './commands/take-live-rates.ts';
import { findRate } from './exchange-rate.read.ts';
import { inverseRate } from './exchange-rate.rules.ts';

let app: TestApp;
let owner: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  owner = await buildDistributor(app);
});
afterAll(() => app.close());

const fix = (from: Currency, to: Currency, rate: string | null, by = owner) =>
  perform(app.services.place, by.actor, (work) => setExchangeRate(work, { from, to, rate }));
const live = (from: Currency, to: Currency, rate: string) =>
  perform(app.services.place, owner.actor, (work) =>
    takeLiveRates(work, { source: 'Test feed', rates: [{ from, to, rate }] }),
  );
const cost = async (to: Currency, amount = '12.50') => {
  const found = await findRate(app.db, owner.tenantId, 'MYR', to);
  return found && Money.of(amount, 'MYR').convert(to, found.rate).toFixed();
};

describe('[A-23] the rate a tenant reckons by', () => {
  it('takes the fixed pair before the live one: MYR 12.50 is IDR 45,000', async () => {
    await live('MYR', 'IDR', '3587.11');
    await fix('MYR', 'IDR', '3600');
    expect(await cost('IDR')).toBe('45000');
  });

  it('takes the live pair where none is fixed, rounded half up to the currency', async () => {
    await live('MYR', 'THB', '7.8123');
    await live('MYR', 'VND', '5912.34');
    expect(await cost('THB')).toBe('97.65');
    expect(await cost('VND')).toBe('73904');
    expect((await findRate(app.db, owner.tenantId, 'MYR', 'THB'))?.source).toBe('Test feed');
  });

  it('guesses nothing: no rate, or a live one of the other direction only, is none', async () => {
    expect(await cost('PHP')).toBeNull();
    await live('USD', 'MYR', '4.20');
    expect(await cost('USD')).toBeNull();
  });

  it('takes the inverse of a fixed pair before the live pair', async () => {
    await fix('SGD', 'MYR', '3.20');
    await live('MYR', 'SGD', '0.29');
    const found = await findRate(app.db, owner.tenantId, 'MYR', 'SGD');
    expect(found).toEqual({ rate: '0.3125', source: 'FIXED_INVERSE' });
  });

  it('is 1 within one currency', async () => {
    expect(await findRate(app.db, owner.tenantId, 'VND', 'VND')).toMatchObject({ rate: '1' });
  });

  it('falls back to the live pair when the fixed one is taken back, at the same instant too', async () => {
    await fix('MYR', 'THB', '8');
    expect(await cost('THB')).toBe('100.00');
    await fix('MYR', 'THB', null);
    expect(await cost('THB')).toBe('97.65');
  });

  it("does not reckon by another organisation's fixed rate", async () => {
    const other = await buildDistributor(app);
    await fix('MYR', 'CNY', '1.50', other);
    expect(await cost('CNY')).toBeNull();
  });
});

it('an inverse keeps fifteen digits', () => {
  expect(inverseRate('3587.11')).toBe('0.000278775950556297');
});

describe('exchangeRateSet', () => {
  const set = `mutation ($input: ExchangeRateSetInput!) {
    exchangeRateSet(input: $input) { rates { from to rate source } userErrors { __typename ... on InvalidInput { path } } }
  }`;

  it.each([
    [{ from: 'MYR', to: 'MYR', rate: '1' }, ['to']],
    [{ from: 'MYR', to: 'USD', rate: '0' }, ['rate']],
    [{ from: 'MYR', to: 'USD', rate: '-2' }, ['rate']],
  ])('refuses %j', async (input, path) => {
    const answer = await app.must(owner.token, set, { input });
    expect(answer).toEqual({
      exchangeRateSet: { rates: null, userErrors: [{ __typename: 'InvalidInput', path }] },
    });
  });

  it('[PERM-13] needs a permission of its own', async () => {
    const sub = await buildMember(app, owner.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const { errors } = await app.ask(sub.token, set, {
      input: { from: 'MYR', to: 'USD', rate: '0.2' },
    });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('liveRatesPublish', () => {
  const publish = `mutation ($input: LiveRatesPublishInput!) {
    liveRatesPublish(input: $input) { rates { from to rate source } userErrors { __typename ... on InvalidInput { path } } }
  }`;
  const input = { source: 'Central bank', rates: [{ from: 'PHP', to: 'USD', rate: '0.0172' }] };

  it('[A-23] is for platform staff only, and names the rate that is wrong', async () => {
    const { errors } = await app.ask(owner.token, publish, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const staff = await buildDistributor(app);
    await app.db.update(users).set({ isStaff: true }).where(eq(users.id, staff.userId));
    const wrong = { ...input, rates: [...input.rates, { from: 'USD', to: 'USD', rate: '1' }] };
    expect(await app.must(staff.token, publish, { input: wrong })).toEqual({
      liveRatesPublish: {
        rates: null,
        userErrors: [{ __typename: 'InvalidInput', path: ['rates', '1', 'to'] }],
      },
    });
    expect(await findRate(app.db, owner.tenantId, 'PHP', 'USD')).toBeNull();
    expect(await app.must(staff.token, publish, { input })).toMatchObject({
      liveRatesPublish: { userErrors: [] },
    });
    expect(await findRate(app.db, owner.tenantId, 'PHP', 'USD')).toEqual({
      rate: '0.0172',
      source: 'Central bank',
    });
  });
});
