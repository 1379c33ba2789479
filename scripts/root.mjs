import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the whole project. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** True for the file that was started, false for one that was imported. */
export const isMain = (url) =>
  process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url;

/** Runs a command to its exit code; what goes wrong is told in its one sentence, without a trace. */
export async function command(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
