import type { Actor } from '../../identity/actor.access.ts';
import { requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome, Refusal } from '../../kernel/outcome.ts';
import type { NotFound } from '../../kernel/refusals.ts';
import { type ImportServices, startImport } from '../../platform/import-run.ts';
import { perform } from '../../platform/work.ts';
import { requireSkuEditor } from '../sku.access.ts';
import { SKU_COLUMNS } from '../sku-row.ts';
import { importListings, LISTING_COLUMNS } from './import-listings.ts';
import { importSkus } from './import-skus.ts';

type Started = Promise<Outcome<{ runId: Id<'importRun'> }, NotFound>>;

/** Starts taking in a list of merchant SKUs with prices and switches. */
export async function startSkuImport(
  services: ImportServices,
  actor: Actor,
  fileId: Id<'file'>,
): Started {
  requireSkuEditor(actor);
  return startImport(services, actor, {
    kind: 'SKUS',
    fileId,
    columns: SKU_COLUMNS,
    takeIn: async (rows) =>
      taken(await perform(services.place, actor, (work) => importSkus(work, rows))),
  });
}

/** Starts taking in a list of store listings (CLAIM-15). */
export async function startListingImport(
  services: ImportServices,
  actor: Actor,
  fileId: Id<'file'>,
): Started {
  requirePermission(actor, 'DISTRIBUTOR_PRODUCTS');
  return startImport(services, actor, {
    kind: 'LISTING_MAPPINGS',
    fileId,
    columns: LISTING_COLUMNS,
    takeIn: async (rows) =>
      taken(await perform(services.place, actor, (work) => importListings(work, rows))),
  });
}

/** A piece as a whole is never refused: each row has its own result. */
function taken<V>(outcome: Outcome<V, Refusal>): V {
  if (!outcome.ok) throw new Error(outcome.refusals.map((refusal) => refusal.message).join(' '));
  return outcome.value;
}
