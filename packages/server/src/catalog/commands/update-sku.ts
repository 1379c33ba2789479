import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { attempt } from '../../platform/attempt.ts';
import type { Work } from '../../platform/work.ts';
import { requireSkuEditor } from '../sku.access.ts';
import { refuseSkuFields, type SkuFields, tidySku } from '../sku.rules.ts';
import { skus } from '../sku.table.ts';
import { isOwnImage } from './create-sku.ts';

export interface UpdateSkuInput extends SkuFields {
  readonly skuId: Id<'sku'>;
  /** The version the editor saw; a newer one refuses the change. */
  readonly version: number;
  readonly imageId?: Id<'file'> | null;
}

type Refused = InvalidInput | NotFound | AlreadyTaken | StateConflict;

/** Changes the given fields of a SKU; two people editing at once do not overwrite each other. */
export async function updateSku(
  work: Work<Actor>,
  raw: UpdateSkuInput,
): Promise<Outcome<{ skuId: Id<'sku'> }, Refused>> {
  requireSkuEditor(work.actor);
  const { tenantId } = work.actor;
  const input = tidySku(raw);
  const refusals = refuseSkuFields(input, false);
  if (refusals.length > 0) return refused(...refusals);
  const mine = and(eq(skus.tenantId, tenantId), eq(skus.id, input.skuId));
  const [row] = await work.tx.select().from(skus).where(mine).for('update');
  if (!row) return refused(notFound('skuId', 'SKU'));
  if (row.version !== input.version) {
    return refused(
      stateConflict(
        'version',
        String(row.version),
        'Somebody changed this SKU meanwhile. Look again.',
      ),
    );
  }
  if (input.imageId && input.imageId !== row.imageId && !(await isOwnImage(work, input.imageId))) {
    return refused(notFound('imageId', 'image'));
  }
  const values = {
    code: input.code ?? row.code,
    name: input.name ?? row.name,
    category: input.category === undefined ? row.category : input.category,
    barcode: input.barcode === undefined ? row.barcode : input.barcode,
    imageId: input.imageId === undefined ? row.imageId : input.imageId,
    weightGrams: input.weightGrams ?? row.weightGrams,
    version: row.version + 1,
    updatedAt: work.now,
  };
  // A code taken at this very moment is a refusal, not an error.
  const written = await attempt(work.tx, 'taken', (tx) => tx.update(skus).set(values).where(mine));
  if (!written) return refused(alreadyTaken('code', `Another SKU has the code ${values.code}.`));
  return done({ skuId: input.skuId });
}
