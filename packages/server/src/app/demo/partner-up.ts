import { and, eq } from 'drizzle-orm';
import { mapListings } from '../../catalog/commands/map-listings.ts';
import { claims } from '../../claims/claim.table.ts';
import { claimProducts } from '../../claims/commands/claim-products.ts';
import { exponentOf } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { recordBookkeeping } from '../../ledger/commands/record-bookkeeping.ts';
import { accounts } from '../../ledger/ledger.table.ts';
import { applyByInvitation } from '../../partnerships/commands/apply-by-invitation.ts';
import { approveApplication } from '../../partnerships/commands/approve-application.ts';
import { createInvitation } from '../../partnerships/commands/create-invitation.ts';
import { invitationLinks } from '../../partnerships/partnership.table.ts';
import {
  act,
  type DemoDistributor,
  type DemoStage,
  type DemoSupplier,
  type DemoTrade,
} from './demo-stage.ts';

export interface Terms {
  /** Which of the supplier's levels; null = base prices. */
  readonly level: number | null;
  /** How many of its warehouses the distributor may draw on. */
  readonly warehouses: number;
  /** In units of the settlement currency; 0 = no credit. */
  readonly credit: number;
  readonly deposit: number;
  readonly products: number;
  readonly pace: number;
}

/** A link is pasted, the application waits. */
export async function applyTo(
  stage: DemoStage,
  supplier: DemoSupplier,
  distributor: DemoDistributor,
  message: string,
): Promise<Id<'partnership'>> {
  const { invitationId } = await act(stage, supplier.actor, (work) =>
    createInvitation(work, { origin: 'LINK', note: `For ${distributor.name}` }),
  );
  const [link] = await stage.place.db
    .select({ token: invitationLinks.token })
    .from(invitationLinks)
    .where(
      and(
        eq(invitationLinks.supplierId, supplier.actor.tenantId),
        eq(invitationLinks.id, invitationId),
      ),
    );
  const { partnershipId } = await act(stage, distributor.actor, (work) =>
    applyByInvitation(work, {
      link: link!.token,
      companyName: distributor.name,
      contact: distributor.contact,
      message,
    }),
  );
  return partnershipId;
}

/** From the link to listed goods and money on the account. */
export async function partnerUp(
  stage: DemoStage,
  supplier: DemoSupplier,
  distributor: DemoDistributor,
  terms: Terms,
): Promise<DemoTrade> {
  const partnershipId = await applyTo(
    stage,
    supplier,
    distributor,
    'We would like to sell your range.',
  );
  stage.clock.advance(3 * 3_600_000);
  const money = (units: number) => units.toFixed(exponentOf(supplier.currency));
  await act(stage, supplier.actor, (work) =>
    approveApplication(work, {
      partnershipId,
      warehouseIds: supplier.warehouses.slice(0, terms.warehouses),
      levelId: terms.level === null ? null : supplier.levels[terms.level]!,
      currency: supplier.currency,
      creditEnabled: terms.credit > 0,
      creditLimit: money(terms.credit),
      creditDays: terms.credit > 0 ? 30 : null,
    }),
  );
  const accountId = await accountOf(stage, supplier, distributor);
  const listed = [...supplier.skus].sort(() => stage.random.next() - 0.5).slice(0, terms.products);
  const trade = { supplier, distributor, partnershipId, accountId, listed, pace: terms.pace };
  await deposit(stage, trade, terms.deposit, 'First deposit');
  await claimAndList(stage, trade);
  return trade;
}

export async function deposit(
  stage: DemoStage,
  trade: DemoTrade,
  units: number,
  note: string,
): Promise<void> {
  const { supplier, accountId } = trade;
  const amount = units.toFixed(exponentOf(supplier.currency));
  const idempotencyKey = `demo-${accountId}-${stage.clock.now().toISOString()}`;
  await act(stage, supplier.actor, (work) =>
    recordBookkeeping(work, {
      accountId,
      kind: 'ADD_BALANCE',
      amount,
      currency: supplier.currency,
      note,
      attachmentId: null,
      force: false,
      idempotencyKey,
    }),
  );
}

async function accountOf(stage: DemoStage, supplier: DemoSupplier, distributor: DemoDistributor) {
  const [account] = await stage.place.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.supplierId, supplier.actor.tenantId),
        eq(accounts.distributorId, distributor.actor.tenantId),
      ),
    );
  return account!.id;
}

/** Claims the goods and maps them to the first store, all but two: those still ask for a listing. */
async function claimAndList(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { distributor, listed, supplier } = trade;
  await act(stage, distributor.actor, (work) =>
    claimProducts(
      work,
      listed.map(({ skuId }) => ({ skuId, localCode: null })),
    ),
  );
  const held = await stage.place.db
    .select({ skuId: claims.skuId, localSkuId: claims.localSkuId })
    .from(claims)
    .where(
      and(
        eq(claims.supplierId, supplier.actor.tenantId),
        eq(claims.distributorId, distributor.actor.tenantId),
      ),
    );
  const localOf = new Map(held.map((claim) => [claim.skuId, claim.localSkuId]));
  for (const { storeId } of distributor.stores) {
    await act(stage, distributor.actor, (work) =>
      mapListings(
        work,
        listed.slice(2).flatMap(({ skuId, code }) => {
          const localSkuId = localOf.get(skuId);
          return localSkuId ? [{ storeId, platformSku: code, skuId: localSkuId }] : [];
        }),
      ),
    );
  }
}
