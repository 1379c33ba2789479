/**
 * Gathers what arrives for a key while that key's batch is in flight into the next batch: no timer,
 * so a lone caller never waits, and a crowd on one account shares one commit.
 */
export class Coalescer<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #weigh: (item: Item) => number;
  readonly #maxWeight: number;
  readonly #waiting = new Map<string, Waiting<Item, Result>[]>();

  /** `run` answers one result per item, in order. A batch closes once it weighs `maxWeight`. */
  constructor(
    run: (items: readonly Item[]) => Promise<readonly Result[]>,
    maxWeight: number,
    weigh: (item: Item) => number,
  ) {
    this.#run = run;
    this.#maxWeight = maxWeight;
    this.#weigh = weigh;
  }

  submit(key: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const entry = { item, resolve, reject };
      const queue = this.#waiting.get(key);
      if (queue) {
        queue.push(entry);
        return;
      }
      const opened: Waiting<Item, Result>[] = [entry];
      this.#waiting.set(key, opened);
      void this.#drain(key, opened);
    });
  }

  async #drain(key: string, queue: Waiting<Item, Result>[]): Promise<void> {
    while (queue.length > 0) {
      const batch = this.#takeBatch(queue);
      try {
        const results = await this.#run(batch.map((entry) => entry.item));
        for (const [i, entry] of batch.entries()) entry.resolve(results[i] as Result);
      } catch (error) {
        for (const entry of batch) entry.reject(error);
      }
    }
    this.#waiting.delete(key);
  }

  #takeBatch(queue: Waiting<Item, Result>[]): Waiting<Item, Result>[] {
    let weight = 0;
    let count = 0;
    while (count < queue.length && (count === 0 || weight < this.#maxWeight)) {
      weight += this.#weigh(queue[count]!.item);
      count += 1;
    }
    return queue.splice(0, count);
  }
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
