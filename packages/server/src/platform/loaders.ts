import DataLoader from 'dataloader';
import type { Executor } from './db.ts';

/** How a kind of object is read by many keys at once. Define one per lookup, beside its reads. */
export interface LoaderKind<K, V> {
  readonly batch: (db: Executor, keys: readonly K[]) => Promise<Map<string, V>>;
  /** What a key is found by in the map; the key itself when it is a string. */
  readonly keyOf: (key: K) => string;
}

export function loaderKind<K extends string, V>(
  batch: (db: Executor, keys: readonly K[]) => Promise<Map<string, V>>,
): LoaderKind<K, V>;
export function loaderKind<K, V>(
  batch: (db: Executor, keys: readonly K[]) => Promise<Map<string, V>>,
  keyOf: (key: K) => string,
): LoaderKind<K, V>;
export function loaderKind<K, V>(
  batch: (db: Executor, keys: readonly K[]) => Promise<Map<string, V>>,
  keyOf: (key: K) => string = String,
): LoaderKind<K, V> {
  return { batch, keyOf };
}

/** One request's loaders: each kind batches within a tick and remembers within the request. */
export class Loaders {
  readonly #db: Executor;
  readonly #loaders = new Map<unknown, unknown>();

  constructor(db: Executor) {
    this.#db = db;
  }

  of<K, V>(kind: LoaderKind<K, V>): DataLoader<K, V | null, string> {
    const known = this.#loaders.get(kind);
    if (known) return known as DataLoader<K, V | null, string>;
    const loader = new DataLoader<K, V | null, string>(
      async (keys) => {
        const found = await kind.batch(this.#db, keys);
        return keys.map((key) => found.get(kind.keyOf(key)) ?? null);
      },
      { cacheKeyFn: kind.keyOf, maxBatchSize: 500 },
    );
    this.#loaders.set(kind, loader);
    return loader;
  }

  /** Forgets what was read: a subscription's next event must not show what the last one read. */
  forget(): void {
    this.#loaders.clear();
  }
}
