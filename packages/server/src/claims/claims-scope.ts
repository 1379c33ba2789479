import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import { uuidList } from '../platform/uuid-list.ts';
import type { ClaimState } from './claim.rules.ts';
import { claims } from './claim.table.ts';

/** Which of a supplier's claims a fact touches; every member narrows. */
export interface ClaimsScope {
  readonly supplierId: Id<'tenant'>;
  readonly skuIds?: readonly Id<'sku'>[];
  readonly partnershipId?: Id<'partnership'>;
  readonly levelId?: Id<'level'>;
  readonly claimIds?: readonly Id<'claim'>[];
}

export function inScope(scope: ClaimsScope, states: ClaimState[]): SQL {
  const { skuIds, partnershipId, levelId, claimIds } = scope;
  return and(
    inArray(claims.state, states),
    skuIds && sql`${claims.skuId} = any(${uuidList('sku', skuIds)})`,
    partnershipId && eq(claims.partnershipId, partnershipId),
    claimIds && sql`${claims.id} = any(${uuidList('claim', claimIds)})`,
    levelId &&
      sql`exists (select 1 from ${partnerships} p where p.supplier_id = ${claims.supplierId}
        and p.id = ${claims.partnershipId} and p.level_id = ${sql.param(levelId, partnerships.levelId)})`,
  )!;
}
