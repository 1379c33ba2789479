import { loadWords } from '../lib/words.ts';
import { tellNewVersion } from './connection/new-version.ts';
import { whenServerAnswers } from './connection/server-watch.ts';

type Load<Part> = () => Promise<Part>;

/**
 * A part that is loaded later, ready to be shown once its words are here. While the server does not
 * answer it waits. A part that is gone although the server answers belongs to a version before: a
 * screen is then opened by loading the page anew, while a part of the screen on which somebody works
 * stays away, so that nothing typed is lost before the reader says so.
 * @public the build writes the call, see `build/words-of-parts.ts`
 */
export async function loadPart<Part>(
  slices: readonly string[],
  ofThisScreen: boolean,
  load: Load<Part>,
): Promise<Part> {
  try {
    return await once(slices, load);
  } catch {
    await whenServerAnswers();
  }
  try {
    return await once(slices, load);
  } catch (error) {
    tellNewVersion();
    if (ofThisScreen) await new Promise(() => undefined);
    throw error;
  }
}

async function once<Part>(slices: readonly string[], load: Load<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), loadWords(slices)]);
  return part;
}
