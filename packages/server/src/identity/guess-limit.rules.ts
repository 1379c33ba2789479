import type { Refusal } from '../kernel/outcome.ts';

/** Within this long, this many passwords may be tried. */
export const GUESS_WINDOW_MS = 15 * 60_000;
/** At one account from one address. */
const PER_ACCOUNT_AND_ADDRESS = 10;
/** At one account from all addresses; past it only places the owner signed in from get through. */
const PER_ACCOUNT = 30;
/** From one address at all accounts: an office may share one. */
const PER_ADDRESS = 100;
/** New organisations from one address. */
const SIGN_UPS_PER_ADDRESS = 60;

/** Guesses within the window, each with its instant, oldest first. */
export interface GuessesSoFar {
  readonly here: readonly Date[];
  readonly atAccount: readonly Date[];
  readonly fromAddress: readonly Date[];
  /** The account's owner signed in from this address before. */
  readonly knownPlace: boolean;
}

/** Too many passwords were tried; nothing is checked before `retryAt`. */
export interface TooManyGuesses extends Refusal {
  readonly kind: 'TooManyGuesses';
  readonly retryAt: Date;
}

/** Null when one more guess may be checked. */
export function decideGuess(so: GuessesSoFar, path: readonly string[]): TooManyGuesses | null {
  const full = [
    freeAgain(so.here, PER_ACCOUNT_AND_ADDRESS),
    freeAgain(so.fromAddress, PER_ADDRESS),
    so.knownPlace ? null : freeAgain(so.atAccount, PER_ACCOUNT),
  ].filter((instant) => instant !== null);
  return full.length === 0 ? null : tooMany(full, path);
}

export function decideSignUp(fromAddress: readonly Date[]): TooManyGuesses | null {
  const at = freeAgain(fromAddress, SIGN_UPS_PER_ADDRESS);
  return at && tooMany([at], []);
}

/** When the oldest of the last `limit` leaves the window; null when there is room now. */
function freeAgain(instants: readonly Date[], limit: number): Date | null {
  const oldest = instants.at(-limit);
  return oldest ? new Date(oldest.getTime() + GUESS_WINDOW_MS) : null;
}

function tooMany(full: readonly Date[], path: readonly string[]): TooManyGuesses {
  const retryAt = new Date(Math.max(...full.map((instant) => instant.getTime())));
  return {
    kind: 'TooManyGuesses',
    message: 'Too many attempts. Wait a quarter of an hour and try again.',
    path,
    retryAt,
  };
}
