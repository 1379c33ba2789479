import type { NewEvent, React, Work } from '../platform/work.ts';

type Reaction = (work: Work, event: NewEvent) => Promise<void>;

/**
 * What happens when something happened, in the same transaction: for each kind of event the
 * commands of slices further right, in order. Slices never call to their right; this table does.
 */
const REACTIONS: Readonly<Record<string, readonly Reaction[]>> = {};

export const react: React = async (work, event) => {
  for (const reaction of REACTIONS[event.kind] ?? []) await reaction(work, event);
};
