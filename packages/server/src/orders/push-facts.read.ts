import type { ReservedSql, Sql } from 'postgres';
import type { LoadedPushFacts } from './push-facts.rules.ts';

export interface PushFactsRequest {
  readonly supplierId: string;
  readonly distributorId: string;
  readonly orderIds: readonly string[];
  readonly keys: readonly string[];
  readonly now: Date;
  /** True inside the push's transaction, false for a what-if. */
  readonly lock: boolean;
}

/** Locks (if asked) and loads everything the decision over these orders needs, in one trip. */
export async function loadPushFacts(
  sql: Sql | ReservedSql,
  request: PushFactsRequest,
): Promise<LoadedPushFacts> {
  const [row] = await sql<[{ facts: LoadedPushFacts }]>`select push_facts(
    ${request.supplierId}::uuid, ${request.distributorId}::uuid,
    ${uuids(request.orderIds)}::uuid[], ${JSON.stringify(request.keys)}::text::jsonb,
    ${request.now.toISOString()}::timestamptz, ${request.lock}::boolean) as facts`;
  return row.facts;
}

/** Which supplier each of a distributor's orders belongs to; unknown and foreign ids are absent. */
export async function suppliersOfOrders(
  sql: Sql,
  distributorId: string,
  orderIds: readonly string[],
): Promise<Map<string, string>> {
  // One look-up by key for each id: for a list at once the planner, as long as it knows little of
  // the table, would rather walk all orders of the distributor.
  const rows = await sql<{ id: string; supplier_id: string }[]>`
    select o.id, o.supplier_id from unnest(${uuids(orderIds)}::uuid[]) as asked (id)
    cross join lateral (
      select id, supplier_id from distribution_orders
      where distributor_id = ${distributorId}::uuid and id = asked.id offset 0
    ) o`;
  return new Map(rows.map((row) => [row.id, row.supplier_id]));
}

const uuids = (ids: readonly string[]) => `{${ids.join(',')}}`;
