import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';
import { SESSION_LIFE_MS } from '../account.rules.ts';
import {
  decideGuess,
  decideSignUp,
  GUESS_WINDOW_MS,
  type TooManyGuesses,
} from '../guess-limit.rules.ts';
import { sessions, signInAttempts } from '../user.table.ts';

export interface Guess {
  /** Of the account guessed at, whether there is one or not. */
  readonly emailKey: string;
  readonly address: string;
  /** The account's owner, if there is an account. */
  readonly userId: Id<'user'> | null;
}

/** Sign-ups are counted per address under this, which is no email address. */
const SIGN_UP = 'sign-up';

/**
 * Takes one of the guesses that may be checked, before it is checked: many at once, by whatever
 * way they come, wait for each other here and cannot pass the limit together.
 */
export function reserveGuess(
  db: Db,
  guess: Guess,
  now: Date,
  path: readonly string[],
): Promise<TooManyGuesses | null> {
  return reserve(db, guess, now, (atAccount, fromAddress, knownPlace) =>
    decideGuess(
      {
        here: atAccount.filter(({ address }) => address === guess.address).map(({ at }) => at),
        atAccount: atAccount.map(({ at }) => at),
        fromAddress: fromAddress.map(({ at }) => at),
        knownPlace,
      },
      path,
    ),
  );
}

/** The same for sign-ups, which tell whether an address has an account. */
export function reserveSignUp(db: Db, address: string, now: Date): Promise<TooManyGuesses | null> {
  return reserve(db, { emailKey: SIGN_UP, address, userId: null }, now, (atAccount) =>
    decideSignUp(atAccount.filter((row) => row.address === address).map(({ at }) => at)),
  );
}

/** A right guess is none: what the owner mistyped before is forgiven with it. */
export async function forgiveGuesses(db: Db, guess: Guess): Promise<void> {
  await db
    .delete(signInAttempts)
    .where(
      and(eq(signInAttempts.emailKey, guess.emailKey), eq(signInAttempts.address, guess.address)),
    );
}

type Attempt = typeof signInAttempts.$inferSelect;

function reserve(
  db: Db,
  guess: Guess,
  now: Date,
  decide: (
    atAccount: readonly Attempt[],
    fromAddress: readonly Attempt[],
    knownPlace: boolean,
  ) => TooManyGuesses | null,
): Promise<TooManyGuesses | null> {
  const since = new Date(now.getTime() - GUESS_WINDOW_MS);
  const ofEither = or(
    eq(signInAttempts.emailKey, guess.emailKey),
    eq(signInAttempts.address, guess.address),
  );
  return db.transaction(async (tx) => {
    // Address before account, always: two waiting for each other is then impossible.
    for (const key of [`guess-from/${guess.address}`, `guess-at/${guess.emailKey}`]) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    }
    const rows = await tx
      .select()
      .from(signInAttempts)
      .where(and(ofEither, gt(signInAttempts.at, since)))
      .orderBy(asc(signInAttempts.at));
    const tooMany = decide(
      rows.filter(({ emailKey }) => emailKey === guess.emailKey),
      rows.filter(({ address, emailKey }) => address === guess.address && emailKey !== SIGN_UP),
      await isKnownPlace(tx, guess, now),
    );
    if (tooMany) return tooMany;
    // Only this address's own, whose lock is held: two that clean up never wait for each other.
    await tx
      .delete(signInAttempts)
      .where(and(eq(signInAttempts.address, guess.address), lte(signInAttempts.at, since)));
    await tx
      .insert(signInAttempts)
      .values({ emailKey: guess.emailKey, address: guess.address, at: now });
    return null;
  });
}

/** The account's owner signed in from here within a session's life. */
async function isKnownPlace(db: Pick<Db, 'select'>, guess: Guess, now: Date): Promise<boolean> {
  if (!guess.userId) return false;
  const [row] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, guess.userId),
        eq(sessions.address, guess.address),
        gt(sessions.createdAt, new Date(now.getTime() - SESSION_LIFE_MS)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
