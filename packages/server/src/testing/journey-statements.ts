import type { TestApp } from './app.ts';

/**
 * Sent by nobody's request: the readers of events, woken and reading, the look for imports that
 * were broken off, and a fresh connection that learns the database's types.
 */
const OWN_ACCOUNT =
  /\bfrom events\b|^select \(pg_snapshot_xmin\b|\bpg_notify\(|^update "jobs"|\bpg_catalog\.pg_type\b/;

/** Counts what the application sends to the database, at the driver itself. */
export function statementCounter(app: TestApp) {
  const options = app.services.database.sql.options as unknown as {
    debug: false | ((connection: number, statement: string) => void);
  };

  /** The statements sent while `work` runs, in order, transactions' begin and commit included. */
  async function during(work: () => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    options.debug = (_connection, statement) => statements.push(statement.trim());
    try {
      await work();
    } finally {
      options.debug = false;
    }
    return statements.filter((statement) => !OWN_ACCOUNT.test(statement));
  }

  return {
    during,
    /** What a query costs beyond finding out who asks. */
    async ofQuery(token: string, query: string, first: number): Promise<number> {
      const asking = await during(() =>
        app.must(token, '{ viewer { supplier { id } distributor { id } } }'),
      );
      const all = await during(() => app.must(token, query, { first }));
      return all.length - asking.length;
    },
  };
}
