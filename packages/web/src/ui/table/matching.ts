import type { MatchingSet } from './selection.ts';

/** "All that match": `load` asks the server once for their ids, which are then what is picked. */
export type Matching = {
  /** As far as it is known before asking. */
  count: number | null;
  load: () => Promise<MatchingSet | null | undefined>;
};
