/** SQLSTATE of a database error, however deep the driver and Drizzle have wrapped it. */
export function databaseErrorCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return null;
}

export const isUniqueViolation = (error: unknown): boolean => databaseErrorCode(error) === '23505';
