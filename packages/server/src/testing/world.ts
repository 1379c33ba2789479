import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { inject } from 'vitest';
import { hasCode } from '../platform/file-lock.ts';

export interface TestDatabase {
  url: string;
  sql: postgres.Sql;
  drop(): Promise<void>;
}

const cloneAttempts = 100;

/** The seconds let a later run drop what a broken-off one left behind. */
function newName(): string {
  const seconds = Math.floor(Date.now() / 1000);
  return `test_${seconds}_${randomBytes(6).toString('hex')}`;
}

/** A migrated, empty database of the caller's own; drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('testServerUrl');
  const name = newName();
  await onServer(serverUrl, (sql) => clone(sql, name, inject('testTemplate')));
  const url = new URL(serverUrl);
  url.pathname = name;
  const sql = postgres(url.href, { max: 5, onnotice: () => {} });
  return {
    url: url.href,
    sql,
    drop: async () => {
      await sql.end({ timeout: 5 });
      await onServer(
        serverUrl,
        (server) => server`drop database if exists ${server(name)} (force)`,
      );
    },
  };
}

/** 55006: somebody else is cloning the template at this moment. */
async function clone(sql: postgres.Sql, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return;
    } catch (error) {
      if (attempt === cloneAttempts || !hasCode(error, '55006')) throw error;
      await sleep(50 + Math.random() * 100);
    }
  }
}

async function onServer(url: string, work: (sql: postgres.Sql) => PromiseLike<unknown>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
