/** SQLSTATE of a database error, however deep the driver and Drizzle have wrapped it. */
export function databaseErrorCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return null;
}

/** PostgreSQL chose this transaction to end a circle of waiting; asked again, it goes through. */
export const DEADLOCK = '40P01';

/** The connection is gone, or the server is about to close it; whatever ran on it is rolled back. */
export const isLostConnection = (error: unknown): boolean =>
  /^(CONNECTION_|E[A-Z]{4}|57P0[1-5]|08)/.test(databaseErrorCode(error) ?? '');

export const isUniqueViolation = (error: unknown): boolean => databaseErrorCode(error) === '23505';
