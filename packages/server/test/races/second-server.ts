import { startServer } from '../../src/app/server.ts';
import { openServices } from '../../src/app/services.ts';
import { readConfig } from '../../src/platform/config.ts';
import { openLogger } from '../../src/platform/logger.ts';
import type { TestApp } from '../../src/testing/app.ts';

/** Another process's worth of server over the test's database: own pool, own queues, own bus. */
export async function startSecondServer(app: TestApp) {
  const config = readConfig({
    DATABASE_URL: app.databaseUrl,
    PORT: '0',
    FILES_FOLDER: app.services.config.filesFolder,
    LOG_LEVEL: 'error',
  });
  const log = openLogger(config.logLevel);
  const services = await openServices(config, log, app.clock);
  const server = await startServer(services, log, null);
  return {
    url: server.url,
    async close() {
      await server.close();
      await services.close();
    },
  };
}
