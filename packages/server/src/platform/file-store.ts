import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Id, uuidOf } from '../kernel/ids.ts';

/** Keeps the bytes of files; an object store can take the disk's place. */
export interface FileStore {
  /** Answers the number of bytes kept. */
  write(id: Id<'file'>, content: Readable): Promise<number>;
  read(id: Id<'file'>): Readable;
  remove(id: Id<'file'>): Promise<void>;
}

/** Files on local disk, each written aside and moved in whole. */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (id: Id<'file'>) => {
    const uuid = uuidOf('file', id);
    return join(folder, uuid.slice(-2), uuid);
  };
  return {
    async write(id, content) {
      const path = pathOf(id);
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.draft`;
      try {
        const target = createWriteStream(draft);
        await pipeline(content, target);
        await rename(draft, path);
        return target.bytesWritten;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    read: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}
