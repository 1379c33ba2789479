import type { JobResult } from './job.rules.ts';

/** What became of one item of a job. */
export interface ItemResult {
  readonly rowNo: number;
  readonly result: JobResult;
  /** The column at fault as the file names it. */
  readonly column?: string | null;
  /** The kind of refusal: the name of its GraphQL type. */
  readonly reason?: string | null;
  readonly message?: string | null;
  /** What it is about: a SKU code, a package number. */
  readonly subject?: string | null;
  /** What it is about, as a prefixed id. */
  readonly objectId?: string | null;
}

/** A part of a job that is done at one go. */
export interface JobPiece {
  /** How many items of the input it is, told of now or with a later piece. */
  readonly size: number;
  /**
   * Does it. Whoever takes over from a killed process does the first piece that was not booked
   * again, so doing it twice must be as good as once.
   */
  readonly carryOut: () => Promise<readonly ItemResult[]>;
}

/** How the job of some kind is done, whoever holds it. */
export interface JobWork {
  /** Counts the items before the first is touched; throws `JobStopped` when none may be. */
  readonly count: (signal: AbortSignal) => Promise<number>;
  /** The pieces behind the items already worked through. */
  readonly pieces: (position: number) => AsyncIterable<JobPiece>;
}

/** The job cannot go on; the message is written for the person who started it. */
export class JobStopped extends Error {}
