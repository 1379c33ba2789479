/** A selection holds at most this many, and an act over a selection takes as many. */
export const MAX_MATCHING = 5_000;

/** A row that matches: its id and the money it carries, if any. */
export interface Match {
  readonly id: string;
  readonly amount?: string | null;
  readonly currency?: string | null;
}

/** Reads what a list's filter matches, beyond the page; nothing is read before it is asked for. */
export interface MatchingRead {
  readonly count: () => Promise<number>;
  /** In the list's order. */
  readonly first: (limit: number) => Promise<readonly Match[]>;
}
