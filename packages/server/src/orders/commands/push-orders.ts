import type { ReservedSql } from 'postgres';
import type { Actor } from '../../identity/actor.access.ts';
import type { Context } from '../../identity/context.ts';
import { type Id, idFromUuid, newUuid, uuidOf } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/outcome.ts';
import { idempotencyKeyReused, notFound } from '../../kernel/refusals.ts';
import { findRate } from '../../ledger/exchange-rate.read.ts';
import { Coalescer } from '../../platform/coalesce.ts';
import { DEADLOCK, databaseErrorCode, isUniqueViolation } from '../../platform/database-error.ts';
import type { Database, Tx } from '../../platform/db.ts';
import { inputHash } from '../../platform/idempotency.ts';
import { pipelined } from '../../platform/pipelined.ts';
import { bookPushes, type PushBooking } from '../push-booking.rules.ts';
import { loadPushFacts, suppliersOfOrders } from '../push-facts.read.ts';
import {
  type LoadedPushFacts,
  type StoredPushAnswer,
  toPushFacts,
  toPushOrders,
} from '../push-facts.rules.ts';
import { decidePushes, type PushDecision } from '../push-order.rules.ts';
import { failPushes } from './fail-pushes.ts';

/** Orders a batch gathers before it closes; a single request may bring more. */
const BATCH_ORDERS = 64;

type Place = Pick<Context, 'place' | 'database' | 'clock'>;

export interface PushOutcome {
  readonly orderId: Id<'distributionOrder'>;
  /** The charge's transaction; null when refused. */
  readonly transactionId: Id<'transaction'> | null;
  readonly refusals: readonly Refusal[];
}

interface PushRequest {
  readonly place: Place;
  readonly actor: Actor;
  readonly supplierId: string;
  readonly orderIds: readonly string[];
  readonly key: string;
  readonly hash: string;
}

type PushQueue = Coalescer<PushRequest, StoredPushAnswer>;

/** Same-account pushes that arrive together share a transaction; one queue a database (decision 1). */
const queues = new WeakMap<Database, PushQueue>();

function queueOf(database: Database): PushQueue {
  const known = queues.get(database);
  if (known) return known;
  const weigh = (request: PushRequest) => request.orderIds.length;
  const opened = new Coalescer(pushBatch, BATCH_ORDERS, weigh);
  queues.set(database, opened);
  return opened;
}

/**
 * Pushes orders to their suppliers: checks partnership, mapping, money, credit and stock, charges
 * and reserves at once (ORD-10…23). Each order has its own outcome, in input order; the same order
 * is charged once however often it comes (ORD-22), the same key answers as the first time.
 */
export async function pushOrders(
  place: Place,
  actor: Actor,
  input: { readonly orderIds: readonly Id<'distributionOrder'>[]; readonly idempotencyKey: string },
): Promise<PushOutcome[]> {
  const orderIds = [...new Set(input.orderIds.map((id) => uuidOf('distributionOrder', id)))];
  const suppliers = await suppliersOfOrders(
    place.database.sql,
    uuidOf('tenant', actor.tenantId),
    orderIds,
  );
  const hash = inputHash({
    key: input.idempotencyKey,
    command: 'orderPush',
    input: orderIds,
  }).toString('hex');
  const bySupplier = new Map<string, string[]>();
  for (const id of orderIds) {
    const supplierId = suppliers.get(id);
    if (supplierId) bySupplier.set(supplierId, [...(bySupplier.get(supplierId) ?? []), id]);
  }
  const answers = await Promise.all(
    [...bySupplier].map(([supplierId, ids]) =>
      queueOf(place.database).submit(`${supplierId}/${actor.tenantId}/${actor.userId}`, {
        place,
        actor,
        supplierId,
        orderIds: ids,
        key: input.idempotencyKey,
        hash,
      }),
    ),
  );
  const outcomes: StoredPushAnswer = Object.assign({}, ...answers);
  return orderIds.map((id) => toOutcome(id, outcomes));
}

function toOutcome(uuid: string, outcomes: StoredPushAnswer): PushOutcome {
  const orderId = idFromUuid('distributionOrder', uuid);
  const outcome = outcomes[uuid];
  if (outcome?.pushed) {
    return {
      orderId,
      transactionId: idFromUuid('transaction', outcome.transactionId),
      refusals: [],
    };
  }
  const refusals = (outcome?.refusals as Refusal[] | undefined) ?? [notFound('orderIds', 'order')];
  return { orderId, transactionId: null, refusals };
}

/** One account's batch as one transaction; a constraint lost to a race is met by going one by one. */
async function pushBatch(requests: readonly PushRequest[]): Promise<StoredPushAnswer[]> {
  try {
    return await pushTogether(requests);
  } catch (error) {
    if (!isUniqueViolation(error) && !isLostRace(error)) throw error;
    const answers: StoredPushAnswer[] = [];
    for (const request of requests) answers.push((await pushTogether([request]))[0]!);
    return answers;
  }
}

async function pushTogether(requests: readonly PushRequest[]): Promise<StoredPushAnswer[]> {
  const { place, actor, supplierId } = requests[0]!;
  const distributorId = uuidOf('tenant', actor.tenantId);
  const orderIds = [...new Set(requests.flatMap((request) => request.orderIds))];
  const keys = [...new Set(requests.map((request) => request.key))];
  const now = place.clock.now();
  const facts = { supplierId, distributorId, orderIds, keys, now, lock: true };
  const { answers, wrote } = await pipelined(
    place.database,
    (sql) => loadPushFacts(sql, facts),
    async (loaded, tx) => {
      const rate = await rateOf(tx, loaded, supplierId);
      const known = knownAnswers(loaded, requests);
      const orders = toPushOrders(loaded);
      const open = firstOfEachKey(requests).filter((request) => !known.has(request.key));
      const wanted = open.flatMap((request) =>
        request.orderIds.flatMap((id) => orders.get(id) ?? []),
      );
      const decisions = decidePushes(toPushFacts(loaded, rate?.rate ?? null), wanted);
      const booking = bookCharged(loaded, decisions, rate ?? SAME, facts);
      const results = answersOf(open, decisions, booking?.transactions ?? new Map());
      const failed = await failPushes(tx, place.place, { supplierId, actor, now }, decisions);
      const byKey = new Map(results.map((result) => [result.key, result]));
      const answers = requests.map((request) =>
        replay(known.get(request.key) ?? byKey.get(request.key)!, request),
      );
      const stored = results.filter(({ answer }) =>
        Object.values(answer).some((one) => one.pushed),
      );
      const { transaction } = loaded;
      const write = booking && { ...booking.payload, answers: stored, transaction };
      return {
        value: { answers, wrote: failed || write !== null },
        write: write && ((sql) => writePushes(sql, { ...facts, userId: actor.userId }, write)),
      };
    },
  );
  if (wrote) place.place.wakeReaders();
  return answers;
}

interface BatchSides {
  readonly supplierId: string;
  readonly distributorId: string;
  readonly now: Date;
}

/** What to write for the charged orders; null when there is none. */
function bookCharged(
  loaded: LoadedPushFacts,
  decisions: readonly PushDecision[],
  rate: { readonly rate: string; readonly source: string },
  { supplierId, distributorId, now }: BatchSides,
): PushBooking | null {
  const charged = decisions.filter((decision) => decision.ok);
  if (!loaded.account || charged.length === 0) return null;
  const ids = { uuid: () => newUuid(now), prefixed: idFromUuid };
  return bookPushes(loaded, loaded.account, charged, rate, { supplierId, distributorId }, ids);
}

function writePushes(
  sql: ReservedSql,
  batch: BatchSides & { readonly userId: Actor['userId'] },
  payload: Record<string, unknown>,
) {
  return sql`select push_write(${batch.supplierId}::uuid, ${batch.distributorId}::uuid,
    ${uuidOf('user', batch.userId)}::uuid, ${batch.now.toISOString()}::timestamptz,
    ${JSON.stringify(payload)}::text::jsonb)`;
}

/** First answers to keys of this batch, or the other input that took a key. */
function knownAnswers(loaded: LoadedPushFacts, requests: readonly PushRequest[]) {
  return new Map(
    requests.flatMap((request) => {
      const row = loaded.answers?.find((answer) => answer.key === request.key);
      return row && isAnswerTo(row, request) ? [[request.key, row]] : [];
    }),
  );
}

const SAME = { rate: '1', source: 'same currency' };

/**
 * The supplier's rate from base to settlement currency; null when none is known. Read on the
 * push's own connection: a crowd that each held one and waited for another would wait for ever.
 */
async function rateOf(tx: Tx, loaded: LoadedPushFacts, supplierId: string) {
  const to = loaded.account?.currency ?? loaded.supplier.baseCurrency;
  if (to === loaded.supplier.baseCurrency) return SAME;
  return findRate(tx, idFromUuid('tenant', supplierId), loaded.supplier.baseCurrency, to);
}

/** Two requests with one key are one request; the second gets the first one's answer. */
function firstOfEachKey(requests: readonly PushRequest[]): PushRequest[] {
  const seen = new Set<string>();
  return requests.filter((request) => !seen.has(request.key) && seen.add(request.key));
}

function answersOf(
  requests: readonly PushRequest[],
  decisions: readonly PushDecision[],
  transactions: ReadonlyMap<string, string>,
): { key: string; hash: string; answer: StoredPushAnswer }[] {
  let next = 0;
  return requests.map((request) => {
    const answer: Record<string, StoredPushAnswer[string]> = {};
    for (const id of request.orderIds) {
      const decision = decisions[next];
      if (decision?.order.id !== id) continue;
      next += 1;
      answer[id] = decision.ok
        ? { pushed: true, transactionId: transactions.get(id)! }
        : { pushed: false, refusals: decision.refusals };
    }
    return { key: request.key, hash: request.hash, answer };
  });
}

/** An answer to this part of the request, or to another input that took the key. */
function isAnswerTo(
  row: { readonly hash: string; readonly answer: StoredPushAnswer },
  request: PushRequest,
): boolean {
  return row.hash !== request.hash || request.orderIds.some((id) => id in row.answer);
}

function replay(
  first: { readonly hash: string; readonly answer: StoredPushAnswer },
  request: PushRequest,
): StoredPushAnswer {
  if (first.hash === request.hash) return first.answer;
  const refusal = { pushed: false as const, refusals: [idempotencyKeyReused()] };
  return Object.fromEntries(request.orderIds.map((id) => [id, refusal]));
}

/** push_write() found account, order or key other than push_facts() had; or others were in the way. */
function isLostRace(error: unknown): boolean {
  return ['40001', DEADLOCK].includes(databaseErrorCode(error) ?? '');
}
