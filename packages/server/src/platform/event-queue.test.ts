import { describe, expect, it } from 'vitest';
import { EventQueue, ReadTooSlowly } from './event-queue.ts';

async function drain<T>(queue: EventQueue<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of queue.read()) items.push(item);
  return items;
}

describe('EventQueue', () => {
  it('gives what was pushed in order, before and while it is read', async () => {
    const queue = new EventQueue<number>(10);
    queue.push(1);
    const all = drain(queue);
    await Promise.resolve();
    queue.push(2);
    queue.push(3);
    queue.end();
    expect(await all).toEqual([1, 2, 3]);
  });

  it('[F13] drops a reader that does not read beyond the bound, and keeps nothing for it', async () => {
    const queue = new EventQueue<number>(3);
    for (let i = 0; i < 1000; i += 1) queue.push(i);
    const told: number[] = [];
    await expect(
      (async () => {
        for await (const item of queue.read()) told.push(item);
      })(),
    ).rejects.toBeInstanceOf(ReadTooSlowly);
    expect(told).toEqual([]);
  });
});
