import type { Logger } from 'pino';
import type { AppServices } from '../identity/context.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/db.ts';
import { diskFileStore } from '../platform/file-store.ts';
import { JobQueue } from '../platform/job-queue.ts';
import { openOutboxBus } from '../platform/outbox-bus.ts';
import { jobWorkOf } from './job-works.ts';
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
  const files = diskFileStore(config.filesFolder);
  const place = { db: database.db, clock, react, wakeReaders: () => bus.wake() };
  const jobs = new JobQueue(place, log, (job) =>
    jobWorkOf({ place, files, database, clock, log }, job),
  );
  await jobs.takeOver();
  return {
    config,
    clock,
    database,
    bus,
    jobs,
    files,
    place,
    close: async () => {
      await jobs.close();
      await bus.close();
      await database.close();
    },
  };
}
