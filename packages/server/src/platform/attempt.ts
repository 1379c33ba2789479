import { databaseErrorCode } from './database-error.ts';
import type { Tx } from './db.ts';

/** PostgreSQL's answers that a command may expect. */
const SQLSTATES = { taken: '23505', inUse: '23503' } as const;

/**
 * Runs a statement that a constraint may stop, inside a savepoint: the transaction goes on, and the
 * command turns the violation into a refusal. Closes the gap between looking and writing.
 */
export async function attempt<T>(
  tx: Tx,
  expected: keyof typeof SQLSTATES,
  statement: (tx: Tx) => Promise<T>,
): Promise<{ readonly value: T } | null> {
  try {
    return { value: await tx.transaction((nested) => statement(nested)) };
  } catch (error) {
    if (databaseErrorCode(error) === SQLSTATES[expected]) return null;
    throw error;
  }
}
