import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { readConfig } from '../platform/config.ts';
import { openLogger } from '../platform/logger.ts';
import { startServer } from './server.ts';
import { openServices } from './services.ts';

/** The server process: serve until asked to stop, then finish what is under way within 10 s. */
const config = readConfig(process.env);
const log = openLogger(config.logLevel);
const web = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const services = await openServices(config, log);
const server = await startServer(services, log, existsSync(web) ? web : null);
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
