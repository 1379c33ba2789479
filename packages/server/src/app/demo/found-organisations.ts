import { createSku } from '../../catalog/commands/create-sku.ts';
import { enableProducts } from '../../catalog/commands/enable-products.ts';
import { setFees } from '../../catalog/commands/set-fees.ts';
import { setPrices } from '../../catalog/commands/set-prices.ts';
import type { Actor } from '../../identity/actor.access.ts';
import { makeStaff } from '../../identity/commands/make-staff.ts';
import { signUp } from '../../identity/commands/sign-up.ts';
import { setStock } from '../../inventory/commands/set-stock.ts';
import { exponentOf } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { createLevel } from '../../partnerships/commands/create-level.ts';
import { setPlan } from '../../plans/commands/set-plan.ts';
import { switchInventory } from '../../plans/commands/switch-inventory.ts';
import { takeOnboardingStep } from '../../plans/commands/take-onboarding-step.ts';
import { activateDistributor, activateSupplier } from '../../plans/commands/take-up-side.ts';
import { keepImage } from '../../platform/keep-image.ts';
import { createStore } from '../../stores/commands/create-store.ts';
import { openWarehouse } from '../../warehouses/commands/open-warehouse.ts';
import {
  type CastDistributor,
  type CastMember,
  type CastSupplier,
  DEMO_PASSWORD,
  STAFF,
} from './demo-cast.ts';
import {
  act,
  type DemoDistributor,
  type DemoSku,
  type DemoStage,
  type DemoSupplier,
  mainAccount,
} from './demo-stage.ts';
import { drawProduct, type Pictured } from './draw-product.ts';

const SKUS_PER_ACT = 25;

/** A person signs up with an organisation, switches Inventory on and begins. */
export async function signUpMember(stage: DemoStage, cast: CastMember): Promise<Actor> {
  const outcome = await signUp(
    stage.place,
    {
      organisationName: cast.organisation,
      country: cast.country,
      sellingCurrency: cast.currency,
      timeZone: cast.timeZone,
      name: cast.person,
      email: cast.email,
      password: DEMO_PASSWORD,
      locale: 'en',
    },
    { userAgent: 'demo world', address: `demo ${cast.email}` },
  );
  if (!outcome.ok) throw new Error(outcome.refusals.map((r) => r.message).join('; '));
  const actor = mainAccount(outcome.value.organisationId, outcome.value.userId);
  await act(stage, actor, (work) => switchInventory(work, true));
  return actor;
}

/** The platform's own account, which puts organisations on plans. */
export async function signUpStaff(stage: DemoStage): Promise<Actor> {
  const actor = await signUpMember(stage, {
    organisation: 'Distributary',
    person: STAFF.person,
    email: STAFF.email,
    country: 'SG',
    currency: 'SGD',
    timeZone: 'Asia/Singapore',
  });
  await makeStaff(stage.place.db, STAFF.email);
  return actor;
}

/** A supplier from sign-up to live: plan, six steps, warehouses, levels, products, prices, stock. */
export async function foundSupplier(
  stage: DemoStage,
  staff: Actor,
  cast: CastSupplier,
  skuCount: number,
): Promise<DemoSupplier> {
  const actor = await signUpMember(stage, cast);
  await act(stage, staff, (work) => setPlan(work, { organisationId: actor.tenantId, tier: 'V2' }));
  await act(stage, actor, (work) => activateSupplier(work));
  await act(stage, actor, (work) =>
    takeOnboardingStep(work, 'BASE_CURRENCY', { baseCurrency: cast.currency }),
  );
  await act(stage, actor, (work) =>
    takeOnboardingStep(work, 'INVENTORY_RULE', { stockShortPolicy: 'REJECT' }),
  );
  await act(stage, actor, (work) =>
    takeOnboardingStep(work, 'BIGSHOP', {
      shopName: cast.organisation,
      shopContact: cast.person,
      shopPhone: cast.phone,
    }),
  );
  const warehouses: Id<'warehouse'>[] = [];
  for (const place of cast.warehouses) {
    const details = { ...place, country: cast.country };
    warehouses.push((await act(stage, actor, (work) => openWarehouse(work, details))).warehouseId);
  }
  const levels: Id<'level'>[] = [];
  for (const [name, percentOfBase] of [
    ['Gold', '92'],
    ['Silver', '96'],
  ] as const) {
    levels.push(
      (await act(stage, actor, (work) => createLevel(work, { name, percentOfBase }))).levelId,
    );
  }
  await act(stage, actor, (work) => setFees(work, feesOf(cast)));
  const skus = await createGoods(stage, actor, cast, skuCount);
  for (const warehouseId of warehouses) await fillWarehouse(stage, actor, warehouseId, skus);
  const { organisation: name, currency, country } = cast;
  return { name, actor, currency, country, warehouses, levels, skus };
}

function feesOf(cast: CastSupplier) {
  const near = { provinces: [], firstGrams: 1000, stepGrams: 500, ...cast.shipping };
  const twice = (fee: string) => (Number(fee) * 2).toFixed(exponentOf(cast.currency));
  const far = { ...near, firstFee: twice(near.firstFee), stepFee: twice(near.stepFee) };
  return {
    levelId: null,
    handling: cast.handling,
    shipping: {
      zones: [
        { ...near, countries: [cast.country] },
        { ...far, countries: [] },
      ],
      freeAbove: null,
      freeForPlatformLogistics: false,
    },
  };
}

async function createGoods(
  stage: DemoStage,
  actor: Actor,
  cast: CastSupplier,
  count: number,
): Promise<DemoSku[]> {
  const { random } = stage;
  const wanted = Array.from({ length: count }, (_, i) => {
    const kind = cast.kinds[i % cast.kinds.length]!;
    const round = Math.floor(i / cast.kinds.length);
    const make = cast.makes[round % cast.makes.length]!;
    const variant = cast.variants[(round + i) % cast.variants.length]!;
    const cents = random.between(150, 2400);
    return {
      code: `${cast.organisation.slice(0, 2).toUpperCase()}-${kind
        .replace(/[^A-Za-z]/g, '')
        .slice(0, 4)
        .toUpperCase()}-${String(i + 1).padStart(3, '0')}`,
      name: `${make} ${kind.toLowerCase()}, ${variant}`,
      category: kind,
      pictured: { kind, make, variant },
      weightGrams: random.between(4, 60) * 20,
      price: (cents * cast.priceFactor).toFixed(exponentOf(cast.currency)),
    };
  });
  const made: DemoSku[] = [];
  for (let from = 0; from < wanted.length; from += SKUS_PER_ACT) {
    const some = wanted.slice(from, from + SKUS_PER_ACT);
    const images = await Promise.all(some.map((sku) => picture(stage, actor, sku)));
    const skuIds = await act(stage, actor, async (work) => {
      const ids: Id<'sku'>[] = [];
      for (const [at, { code, name, category, weightGrams }] of some.entries()) {
        const imageId = images[at]!;
        const outcome = await createSku(work, { code, name, category, weightGrams, imageId });
        if (!outcome.ok) return outcome;
        ids.push(outcome.value.skuId);
      }
      return { ok: true as const, value: ids };
    });
    made.push(
      ...some.map(({ code, name, price }, i) => ({ skuId: skuIds[i]!, code, name, price })),
    );
  }
  await act(stage, actor, (work) =>
    setPrices(
      work,
      made.map(({ skuId, price }) => ({ skuId, price })),
    ),
  );
  // The last few stay out of distribution, so that the switch has something to switch on.
  const offered = made.slice(0, Math.max(1, made.length - 4));
  await act(stage, actor, (work) =>
    enableProducts(
      work,
      offered.map(({ skuId }) => skuId),
    ),
  );
  return offered;
}

async function picture(
  stage: DemoStage,
  actor: Actor,
  sku: { readonly code: string; readonly pictured: Pictured },
): Promise<Id<'file'>> {
  const bytes = await drawProduct(sku.pictured);
  const kept = await keepImage(stage, actor, { name: `${sku.code}.png`, bytes });
  if (!kept) throw new Error(`the picture of ${sku.code} cannot be read`);
  return kept.id;
}

async function fillWarehouse(
  stage: DemoStage,
  actor: Actor,
  warehouseId: Id<'warehouse'>,
  skus: readonly DemoSku[],
): Promise<void> {
  const levels = skus.map(({ skuId }) => ({ skuId, available: stage.random.between(120, 600) }));
  const supplierId = actor.tenantId;
  const note = 'Opening count';
  await act(stage, actor, (work) => setStock(work, { supplierId, warehouseId, levels, note }));
}

/** A distributor from sign-up to its stores. */
export async function foundDistributor(
  stage: DemoStage,
  cast: CastDistributor,
  known?: Actor,
): Promise<DemoDistributor> {
  const actor = known ?? (await signUpMember(stage, cast));
  await act(stage, actor, (work) => activateDistributor(work));
  const { country, currency } = cast;
  const stores: { storeId: Id<'store'>; prefix: string }[] = [];
  for (const { platform, nickname } of cast.stores) {
    const fields = { platform, nickname, country, currency };
    const { storeId } = await act(stage, actor, (work) => createStore(work, fields));
    stores.push({ storeId, prefix: platform === 'SHOPEE' ? '26' : '5763' });
  }
  return { name: cast.organisation, contact: cast.person, actor, currency, country, stores };
}
