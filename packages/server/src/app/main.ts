import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../platform/config.ts';
import { openLogger } from '../platform/logger.ts';
import { explainAddress, explainDatabase, startUpWords } from '../platform/start-up-error.ts';
import { startServer } from './server.ts';
import { openServices } from './services.ts';

const web = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The server process: serve until asked to stop, then finish what is under way within 10 s. */
async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLogger(config.logLevel);
  const services = await openServices(config, log).catch((error: unknown) => {
    throw explainDatabase(error, config.databaseUrl);
  });
  const server = await startServer(services, log, existsSync(web) ? web : null).catch(
    (error: unknown) => {
      throw explainAddress(error, config.host, config.port);
    },
  );
  process.stdout.write(`listening ${server.url}\n`);

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    const deadline = setTimeout(() => process.exit(1), 10_000);
    deadline.unref();
    await server.close();
    await services.close();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

try {
  await serve();
} catch (error) {
  process.stderr.write(`${startUpWords(error)}\n`);
  process.exit(1);
}
