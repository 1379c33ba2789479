import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startServer } from '../app/server.ts';
import { openServices } from '../app/services.ts';
import { MovableClock } from '../kernel/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openLogger } from '../platform/logger.ts';
import { createTestDatabase } from './world.ts';

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

export interface ApiResult<Data> {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/**
 * The whole product over a database of its own: real HTTP, real sockets, a clock the test moves.
 * `token` is a session or API token; undefined asks as a guest.
 */
export async function startTestApp(start = '2026-11-02T02:00:00.000Z') {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'distributary-files-'));
  const clock = new MovableClock(start);
  const config = readConfig({
    DATABASE_URL: database.url,
    PORT: '0',
    FILES_FOLDER: folder,
    LOG_LEVEL: (process.env.TEST_LOG_LEVEL as 'silent') ?? 'error',
  });
  const log = openLogger(config.logLevel);
  const services = await openServices(config, log, clock);
  const server = await startServer(services, log, null);

  async function ask<Data = Record<string, never>>(
    token: string | undefined,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<ApiResult<Data>> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as ApiResult<Data>;
  }

  return {
    url: server.url,
    services,
    clock,
    db: services.database.db,
    sql: database.sql,
    databaseUrl: database.url,
    ask,
    /** As `ask`, but a top-level error fails the test. */
    async must<Data = Record<string, never>>(
      token: string | undefined,
      query: string,
      variables: Record<string, unknown> = {},
    ): Promise<Data> {
      const { data, errors } = await ask<Data>(token, query, variables);
      if (errors) throw new Error(errors.map((error) => error.message).join('; '));
      return data;
    },
    /** A socket client acting as the token's owner; dispose of it in the test. */
    socket(token: string | undefined) {
      return createClient({
        url: `${server.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: token ? { authorization: `Bearer ${token}` } : {},
        retryAttempts: 0,
      });
    },
    async close() {
      await server.close();
      await services.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
