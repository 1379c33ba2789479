/** Something outside the program stops it from starting; the message is all the reader needs. */
export class StartUpError extends Error {
  override name = 'StartUpError';
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its name is unknown',
  ETIMEDOUT: 'it does not answer',
  CONNECT_TIMEOUT: 'it does not answer',
  EHOSTUNREACH: 'it cannot be reached',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
  '42501': 'its user lacks the rights',
};

/** The one sentence for a database that cannot be used; any other error as it is. */
export function explainDatabase(error: unknown, url: string): unknown {
  const reason =
    error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
  if (reason === undefined) return error;
  const shown = URL.canParse(url) ? new URL(url) : undefined;
  if (shown) shown.password = '';
  return new StartUpError(
    `The database at ${shown?.href ?? 'DATABASE_URL'} cannot be used: ${reason}.`,
  );
}

/** The one sentence for an address that cannot be listened on; any other error as it is. */
export function explainAddress(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') {
    return new StartUpError(
      `Port ${port} on ${host} is in use; stop what uses it or set PORT to another one.`,
    );
  }
  if (!['EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND'].includes(code)) return error;
  return new StartUpError(
    `Cannot listen on ${host}:${port} (${code}); set HOST and PORT to an address of this machine.`,
  );
}

/** What a reader of the terminal is told: a sentence, or for a bug the whole trace. */
export function startUpWords(error: unknown): string {
  if (error instanceof StartUpError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
