import type { Actor } from '../../identity/actor.access.ts';
import { ALL_PERMISSIONS } from '../../identity/permission.rules.ts';
import type { MovableClock } from '../../kernel/clock.ts';
import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome, Refusal } from '../../kernel/outcome.ts';
import type { Database } from '../../platform/db.ts';
import type { FileStore } from '../../platform/file-store.ts';
import { perform, type Work, type WorkPlace } from '../../platform/work.ts';

/** Where the demo world is played: the real commands, a clock that is moved, chance that repeats. */
export interface DemoStage {
  readonly place: WorkPlace;
  readonly database: Database;
  readonly clock: MovableClock;
  readonly random: Random;
  /** Where pictures of products are kept. */
  readonly files: FileStore;
}

export interface DemoSku {
  readonly skuId: Id<'sku'>;
  readonly code: string;
  readonly name: string;
  /** Base price as plain decimals. */
  readonly price: string;
}

export interface DemoSupplier {
  readonly name: string;
  readonly actor: Actor;
  readonly currency: Currency;
  readonly country: string;
  readonly warehouses: readonly Id<'warehouse'>[];
  readonly levels: readonly Id<'level'>[];
  readonly skus: readonly DemoSku[];
}

export interface DemoDistributor {
  readonly name: string;
  readonly contact: string;
  readonly actor: Actor;
  readonly currency: Currency;
  readonly country: string;
  readonly stores: readonly { readonly storeId: Id<'store'>; readonly prefix: string }[];
}

/** A pair at work, with what the distributor listed of the supplier's goods. */
export interface DemoTrade {
  readonly supplier: DemoSupplier;
  readonly distributor: DemoDistributor;
  readonly partnershipId: Id<'partnership'>;
  readonly accountId: Id<'account'>;
  readonly listed: readonly DemoSku[];
  /** Orders on a usual day. */
  readonly pace: number;
}

/** Runs a command as somebody of the cast; a refusal is a fault of the script. */
export async function act<V>(
  stage: DemoStage,
  actor: Actor,
  body: (work: Work<Actor>) => Promise<Outcome<V, Refusal>>,
): Promise<V> {
  const outcome = await perform(stage.place, actor, body);
  if (outcome.ok) return outcome.value;
  throw new Error(
    `the demo world was refused: ${outcome.refusals.map((r) => r.message).join('; ')}`,
  );
}

export const mainAccount = (tenantId: Id<'tenant'>, userId: Id<'user'>): Actor => ({
  userId,
  tenantId,
  membershipKind: 'MAIN',
  via: 'SESSION',
  permissions: new Set(ALL_PERMISSIONS),
});

export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from … to, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

/** Chance that comes out the same for the same seed, so that every demo world tells one story. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    chance: (probability) => next() < probability,
  };
}
