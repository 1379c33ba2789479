import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userById } from '../identity/account.read.ts';
import { makeStaff } from '../identity/commands/make-staff.ts';
import { users } from '../identity/user.table.ts';
import { type Id, newId } from '../kernel/ids.ts';
import { perform } from '../platform/work.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildOrganisation,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';
import { completeOnboardingStep } from './commands/complete-onboarding-step.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Refused {
  userErrors: { __typename: string; path?: string[]; requiredTier?: string; guidance?: string }[];
}
const ERRORS = 'userErrors { __typename ... on UserError { path } }';
const SUPPLIER = `mutation { supplierActivate { viewer { supplier { profile { nextStep liveAt } } }
  userErrors { __typename ... on PlanRequired { requiredTier } ... on InventoryRequired { guidance } } } }`;
const DISTRIBUTOR = `mutation { distributorActivate { viewer { distributor { id } }
  userErrors { __typename ... on InventoryRequired { guidance } } } }`;
const INVENTORY = `mutation ($on: Boolean!) { inventorySwitch(input: { on: $on }) {
  organisation { plan { inventoryEnabled } } ${ERRORS} } }`;
const PLAN = `mutation ($id: ID!, $tier: PlanTier!) { planSet(input: { organisationId: $id, tier: $tier }) {
  tier ${ERRORS} } }`;
const STEP = `mutation ($input: OnboardingStepCompleteInput!) { onboardingStepComplete(input: $input) {
  profile { completedSteps nextStep liveAt baseCurrency } ${ERRORS} } }`;

async function staffToken(): Promise<string> {
  const { userId, token } = await buildDistributor(app);
  const email = (await userById(app.db, userId))?.email ?? '';
  expect(await makeStaff(app.db, email.toUpperCase())).toBe(true);
  return token;
}

const step = async (who: TestOrganisation, input: Record<string, unknown>) =>
  (
    await app.must<{
      onboardingStepComplete: Refused & { profile: Record<string, unknown> | null };
    }>(who.token, STEP, { input })
  ).onboardingStepComplete;

describe('taking up a side', () => {
  it('[PERM-01][PERM-03] a supplier is led from Inventory and plan to the role', async () => {
    const who = await buildOrganisation(app, { tier: 'V0', inventory: false });
    const first = await app.must<{ supplierActivate: Refused }>(who.token, SUPPLIER);
    expect(first.supplierActivate.userErrors).toEqual([
      { __typename: 'PlanRequired', requiredTier: 'V2' },
      { __typename: 'InventoryRequired', guidance: expect.stringContaining('Switch Inventory on') },
    ]);
    await app.must(who.token, INVENTORY, { on: true });
    await app.must(await staffToken(), PLAN, { id: who.tenantId, tier: 'V2' });
    expect(await app.must(who.token, SUPPLIER)).toEqual({
      supplierActivate: {
        viewer: { supplier: { profile: { nextStep: 'BASE_CURRENCY', liveAt: null } } },
        userErrors: [],
      },
    });
  });

  it('[PERM-02][PERM-03] a distributor needs only Inventory, which then stays on', async () => {
    const who = await buildOrganisation(app, { tier: 'V0', inventory: false });
    const refused = await app.must<{ distributorActivate: Refused }>(who.token, DISTRIBUTOR);
    expect(refused.distributorActivate.userErrors[0]?.__typename).toBe('InventoryRequired');
    await app.must(who.token, INVENTORY, { on: true });
    const answers = await Promise.all([1, 2, 3].map(() => app.must(who.token, DISTRIBUTOR)));
    for (const answer of answers) {
      expect(answer).toEqual({
        distributorActivate: { viewer: { distributor: { id: who.tenantId } }, userErrors: [] },
      });
    }
    const off = await app.must<{ inventorySwitch: Refused }>(who.token, INVENTORY, { on: false });
    expect(off.inventorySwitch.userErrors).toEqual([{ __typename: 'StateConflict', path: ['on'] }]);
  });

  it('[PERM-04] needs ORGANISATION_MANAGE', async () => {
    const who = await buildOrganisation(app, { inventory: true });
    const colleague = await buildMember(app, who.tenantId, 'SUB', ['API_TOKENS']);
    for (const query of [SUPPLIER, DISTRIBUTOR]) {
      expect((await app.ask(colleague.token, query)).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
      expect((await app.ask(undefined, query)).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    }
  });

  it('plans are set by staff only, and losing one keeps what was begun', async () => {
    const who = await buildSupplier(app);
    const own = await app.ask(who.token, PLAN, { id: who.tenantId, tier: 'V3' });
    expect(own.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const staff = await staffToken();
    expect(await app.must(staff, PLAN, { id: who.tenantId, tier: 'V0' })).toEqual({
      planSet: { tier: 'V0', userErrors: [] },
    });
    const { viewer } = await app.must<{ viewer: { supplier: object | null } }>(
      who.token,
      '{ viewer { supplier { id } } }',
    );
    expect(viewer.supplier).toEqual({ id: who.tenantId });
    const [plan] =
      await app.sql`select changed_by from plans where tier = 'V0' and supplier_since is not null`;
    expect(plan?.changed_by).not.toBeNull();
    const unknown = { id: newId('tenant', app.clock.now()), tier: 'V1' };
    expect(await app.must(staff, PLAN, unknown)).toMatchObject({
      planSet: { userErrors: [{ __typename: 'NotFound' }] },
    });
  });
});

describe('onboarding', () => {
  async function newSupplier() {
    const who = await buildOrganisation(app, { tier: 'V2', inventory: true });
    await app.must(who.token, SUPPLIER);
    return who;
  }
  const system = (who: TestOrganisation, done: 'PRODUCTS' | 'PRICING' | 'FEES') =>
    perform(app.services.place, who.actor, async (work) => ({
      ok: true as const,
      value: await completeOnboardingStep(work, who.tenantId, done),
    }));

  it('[SUP-01] goes live with the last of six steps, and resumes where it was left', async () => {
    const who = await newSupplier();
    expect(
      (await step(who, { step: 'INVENTORY_RULE', stockShortPolicy: 'REJECT' })).userErrors,
    ).toEqual([{ __typename: 'StateConflict', path: ['step'] }]);
    expect((await step(who, { step: 'BASE_CURRENCY', baseCurrency: 'MYR' })).profile).toMatchObject(
      {
        nextStep: 'PRODUCTS',
        baseCurrency: 'MYR',
      },
    );
    expect((await step(who, { step: 'PRODUCTS' })).userErrors[0]).toEqual({
      __typename: 'InvalidInput',
      path: ['step'],
    });
    await system(who, 'PRODUCTS');
    await step(who, { step: 'INVENTORY_RULE', stockShortPolicy: 'ALLOW_BACKORDER' });
    expect((await step(who, { step: 'BIGSHOP', shopName: ' ' })).userErrors).toEqual([
      { __typename: 'InvalidInput', path: ['shopContact'] },
      { __typename: 'InvalidInput', path: ['shopPhone'] },
    ]);
    const shop = { shopName: 'Nusa', shopContact: 'Aisha', shopPhone: '+60 12 345 6789' };
    const resumed = await step(who, { step: 'BIGSHOP', ...shop });
    expect(resumed.profile).toMatchObject({ nextStep: 'PRICING', liveAt: null });
    await system(who, 'FEES');
    const [before, after] = await Promise.all([system(who, 'PRICING'), system(who, 'PRICING')]);
    expect([before, after]).toEqual([
      { ok: true, value: { live: true } },
      { ok: true, value: { live: true } },
    ]);
    const told =
      await app.sql`select count(*)::int as times from events where kind = 'supplier.wentLive'`;
    expect(told[0]?.times).toBe(1);
    const { viewer } = await app.must<{ viewer: { supplier: { profile: object } } }>(
      who.token,
      '{ viewer { supplier { profile { nextStep liveAt completedSteps } } } }',
    );
    expect(viewer.supplier.profile).toEqual({
      nextStep: null,
      liveAt: app.clock.now().toISOString(),
      completedSteps: ['BASE_CURRENCY', 'PRODUCTS', 'INVENTORY_RULE', 'BIGSHOP', 'PRICING', 'FEES'],
    });
  });

  it('[SUP-02] the base currency is free until the shop is live, then fixed', async () => {
    const who = await newSupplier();
    await step(who, { step: 'BASE_CURRENCY', baseCurrency: 'MYR' });
    await system(who, 'PRICING');
    await system(who, 'FEES');
    const changed = await step(who, { step: 'BASE_CURRENCY', baseCurrency: 'THB' });
    expect(changed.profile).toMatchObject({
      baseCurrency: 'THB',
      completedSteps: ['BASE_CURRENCY'],
    });

    const live = await buildSupplier(app, { currency: 'MYR' });
    expect((await step(live, { step: 'BASE_CURRENCY', baseCurrency: 'SGD' })).userErrors).toEqual([
      { __typename: 'StateConflict', path: ['baseCurrency'] },
    ]);
    const same = await step(live, { step: 'BASE_CURRENCY', baseCurrency: 'MYR' });
    expect(same.profile?.baseCurrency).toBe('MYR');
  });

  it('[GEN-08] is the supplier’s own: others and guests see none of it, foreign pictures are unknown', async () => {
    const who = await newSupplier();
    const other = await buildDistributor(app);
    const input = { step: 'BASE_CURRENCY', baseCurrency: 'MYR' };
    expect((await app.ask(other.token, STEP, { input })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await app.ask(undefined, STEP, { input })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const UPDATE = `mutation ($id: ID!) { supplierProfileUpdate(input: { shopLogoId: $id }) { ${ERRORS} } }`;
    for (const id of [newId('file', app.clock.now()), 'nothing']) {
      expect(await app.must(who.token, UPDATE, { id })).toEqual({
        supplierProfileUpdate: { userErrors: [{ __typename: 'NotFound', path: ['shopLogoId'] }] },
      });
    }
  });
});

describe('demo accounts', () => {
  it('tell on which side their organisation takes part', async () => {
    const supplier = await buildSupplier(app);
    const seller = await buildDistributor(app);
    const moveTo = (userId: Id<'user'>, email: string) =>
      app.db.update(users).set({ email }).where(eq(users.id, userId));
    const demo = (who: string) => `${who}@demo.distributary.example`;
    await moveTo(supplier.userId, demo('supplies'));
    await moveTo(seller.userId, demo('sells'));
    Object.assign(app.services.config, { demo: true });
    const { demoAccounts } = await app.must<{ demoAccounts: unknown[] }>(
      undefined,
      '{ demoAccounts { email isSupplier isDistributor } }',
    );
    expect(demoAccounts).toEqual(
      expect.arrayContaining([
        { email: demo('supplies'), isSupplier: true, isDistributor: false },
        { email: demo('sells'), isSupplier: false, isDistributor: true },
      ]),
    );
  });
});
