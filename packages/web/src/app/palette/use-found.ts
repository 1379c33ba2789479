import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { type CommandFound, slots } from '../slots.ts';

type Answer = { words: string; lists: readonly (readonly CommandFound[])[]; left: number };

const settleMs = 120;
const shortest = 2;

export type Found = {
  items: readonly CommandFound[];
  /** Some have not answered yet for the words as they stand now. */
  looking: boolean;
};

/**
 * What the slices find for the words. Each answer is shown as it comes; one that comes for words
 * typed before is dropped, and one that fails does not take the others with it.
 */
export function useFound(typed: string): Found {
  const words = typed.trim();
  const [settled] = useDebouncedValue(words, settleMs);
  const [answer, setAnswer] = useState<Answer>({ words: '', lists: [], left: 0 });
  useEffect(() => {
    if (settled.length < shortest) return;
    let wanted = true;
    const add = (at: number, found: readonly CommandFound[]) => {
      if (!wanted) return;
      setAnswer(({ words: before, lists, left }) => ({
        words: settled,
        // The answers before stay in sight until the first one to the new words is here.
        lists: (before === settled ? lists : slots.find.map(() => [])).with(at, found),
        left: (before === settled ? left : slots.find.length) - 1,
      }));
    };
    for (const [at, find] of slots.find.entries()) {
      find(settled).then(
        (found) => add(at, found),
        () => add(at, []),
      );
    }
    return () => {
      wanted = false;
    };
  }, [settled]);
  if (words.length < shortest) return { items: [], looking: false };
  return { items: answer.lists.flat(), looking: answer.words !== words || answer.left > 0 };
}
