import type { Logger } from 'pino';
import type { AppServices } from '../identity/context.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/db.ts';
import { diskFileStore } from '../platform/file-store.ts';
import { ImportQueue } from '../platform/import-queue.ts';
import { openOutboxBus } from '../platform/outbox-bus.ts';
import { react } from './reactions.ts';

export interface OpenServices extends AppServices {
  close(): Promise<void>;
}

/** Opens everything that lives as long as the process. */
export async function openServices(
  config: Config,
  log: Logger,
  clock: Clock = systemClock,
): Promise<OpenServices> {
  const database = openDatabase({ url: config.databaseUrl, poolSize: config.databasePool });
  const bus = await openOutboxBus(database, log);
  const imports = new ImportQueue(database.db, clock, log);
  await imports.failAbandoned();
  return {
    config,
    clock,
    database,
    bus,
    imports,
    files: diskFileStore(config.filesFolder),
    place: { db: database.db, clock, react, wakeReaders: () => bus.wake() },
    close: async () => {
      await imports.close();
      await bus.close();
      await database.close();
    },
  };
}
