import { eq } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { applyByInvitation } from '../partnerships/commands/apply-by-invitation.ts';
import {
  type ApproveApplicationInput,
  approveApplication,
} from '../partnerships/commands/approve-application.ts';
import { createInvitation } from '../partnerships/commands/create-invitation.ts';
import { invitationLinks } from '../partnerships/partnership.table.ts';
import { perform } from '../platform/work.ts';
import { openWarehouse } from '../warehouses/commands/open-warehouse.ts';
import type { TestApp } from './app.ts';
import type { TestOrganisation } from './factories.ts';

/** What a command answered; a refusal fails the test with its words. */
export function mustSucceed<V>(
  outcome: { ok: true; value: V } | { ok: false; refusals: readonly { message: string }[] },
): V {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.refusals.map(({ message }) => message).join('; '));
}

/** A link of the supplier, as it would be pasted. */
export async function buildInvitation(app: TestApp, supplier: TestOrganisation): Promise<string> {
  const { invitationId } = mustSucceed(
    await perform(app.services.place, supplier.actor, (work) =>
      createInvitation(work, { origin: 'LINK' }),
    ),
  );
  const links = app.db.select({ token: invitationLinks.token }).from(invitationLinks);
  const [link] = await links.where(eq(invitationLinks.id, invitationId));
  return `https://distributary.example/join/${link?.token}`;
}

let warehouseNo = 0;

/** An open warehouse of the supplier. */
export async function buildWarehouse(app: TestApp, supplier: TestOrganisation, name?: string) {
  warehouseNo += 1;
  const details = { name: name ?? `Warehouse ${warehouseNo}`, country: 'MY' };
  const { warehouseId } = mustSucceed(
    await perform(app.services.place, supplier.actor, (work) => openWarehouse(work, details)),
  );
  return warehouseId;
}

/** A pending application of the distributor, made by a fresh link. */
export async function buildApplication(
  app: TestApp,
  supplier: TestOrganisation,
  distributor: TestOrganisation,
): Promise<Id<'partnership'>> {
  const link = await buildInvitation(app, supplier);
  const { partnershipId } = mustSucceed(
    await perform(app.services.place, distributor.actor, (work) =>
      applyByInvitation(work, { link, companyName: 'Shop Sdn Bhd', contact: '+60 12 345 6789' }),
    ),
  );
  return partnershipId;
}

/** Two organisations that work together, through link, application and approval. */
export async function buildPartnership(
  app: TestApp,
  supplier: TestOrganisation,
  distributor: TestOrganisation,
  terms: Partial<Omit<ApproveApplicationInput, 'partnershipId' | 'warehouseIds'>> & {
    warehouseIds?: Id<'warehouse'>[];
  } = {},
) {
  const partnershipId = await buildApplication(app, supplier, distributor);
  const warehouseIds = terms.warehouseIds ?? [await buildWarehouse(app, supplier)];
  mustSucceed(
    await perform(app.services.place, supplier.actor, (work) =>
      approveApplication(work, {
        currency: 'MYR',
        creditEnabled: false,
        levelId: null,
        ...terms,
        partnershipId,
        warehouseIds,
      }),
    ),
  );
  return { partnershipId, warehouseIds };
}
