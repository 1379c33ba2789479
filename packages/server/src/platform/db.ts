import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** The application's role: it cannot change or delete what is append-only (RECON-15). */
const APPLICATION_ROLE = 'distributary_app';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections in the pool. */
  readonly poolSize?: number;
  /** False for migrations and tests that must act as the owner. */
  readonly asApplication?: boolean;
}

export type Database = ReturnType<typeof openDatabase>;
export type Db = Database['db'];
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** What a query runs on: inside a transaction or outside. */
export type Executor = Db | Tx;

/** Opens the pool. `sql` is the driver for hand-written hot statements, `db` Drizzle over it. */
export function openDatabase(options: DatabaseOptions) {
  const sql = postgres(options.url, {
    max: options.poolSize ?? 10,
    onnotice: () => {},
    connection: {
      application_name: 'distributary',
      ...(options.asApplication === false ? {} : { role: APPLICATION_ROLE }),
    },
  });
  const db = drizzle(sql, { casing: 'snake_case' });
  return { sql, db, close: () => sql.end({ timeout: 5 }) };
}
