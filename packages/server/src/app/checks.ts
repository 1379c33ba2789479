import type { Sql } from 'postgres';
import { checks as catalog } from '../catalog/catalog.checks.ts';
import { checks as claims } from '../claims/claims.checks.ts';
import { checks as identity } from '../identity/identity.checks.ts';
import { checks as inventory } from '../inventory/inventory.checks.ts';
import { checks as ledger } from '../ledger/ledger.checks.ts';
import { checks as orders } from '../orders/orders.checks.ts';
import { checks as partnerships } from '../partnerships/partnership.checks.ts';
import { checks as plans } from '../plans/plan.checks.ts';
import type { Check } from '../platform/check.ts';

/** Every invariant over live data, in slice order; nothing registers itself. */
const CHECKS: readonly Check[] = [
  ...identity,
  ...plans,
  ...partnerships,
  ...catalog,
  ...ledger,
  ...claims,
  ...inventory,
  ...orders,
];

export interface BrokenCheck {
  readonly name: string;
  readonly rows: readonly Record<string, unknown>[];
}

export interface ChecksResult {
  readonly passed: readonly string[];
  readonly broken: readonly BrokenCheck[];
}

/** Runs all of them on one snapshot, so that work under way cannot look like damage. */
export async function runChecks(sql: Sql): Promise<ChecksResult> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const passed: string[] = [];
    const broken: BrokenCheck[] = [];
    for (const check of CHECKS) {
      const rows = await tx.unsafe<Record<string, unknown>[]>(check.sql);
      if (rows.length === 0) passed.push(check.name);
      else broken.push({ name: check.name, rows: [...rows] });
    }
    return { passed, broken };
  });
}
