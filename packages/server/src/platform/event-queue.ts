/**
 * What one subscriber has not read yet, bounded: beyond the bound the queue empties itself and ends
 * in an error, so that a reader that stopped costs no memory. It resumes behind its last cursor.
 */
export class EventQueue<T> {
  readonly #bound: number;
  #items: T[] = [];
  #ended: { error: Error | null } | null = null;
  #waiting: (() => void) | null = null;

  constructor(bound: number) {
    this.#bound = bound;
  }

  push(item: T): void {
    if (this.#ended) return;
    if (this.#items.length >= this.#bound) {
      this.#items = [];
      this.end(new ReadTooSlowly());
      return;
    }
    this.#items.push(item);
    this.#wake();
  }

  /** No more will come; what was pushed before is still read. */
  end(error: Error | null = null): void {
    this.#ended ??= { error };
    this.#wake();
  }

  async *read(): AsyncGenerator<T, void> {
    for (;;) {
      const items = this.#items;
      this.#items = [];
      for (const item of items) yield item;
      if (this.#items.length > 0) continue;
      if (this.#ended) {
        if (this.#ended.error) throw this.#ended.error;
        return;
      }
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }

  #wake(): void {
    this.#waiting?.();
    this.#waiting = null;
  }
}

export class ReadTooSlowly extends Error {
  constructor() {
    super('the subscriber reads too slowly');
  }
}
