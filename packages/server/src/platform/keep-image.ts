import { Readable } from 'node:stream';
import type { Clock } from '../kernel/clock.ts';
import { type Id, newId } from '../kernel/ids.ts';
import type { Db } from './db.ts';
import { files } from './file.table.ts';
import type { FileStore } from './file-store.ts';
import { reencodeImage } from './image.ts';
import type { Author } from './work.ts';

interface ImageServices {
  readonly database: { readonly db: Db };
  readonly files: FileStore;
  readonly clock: Clock;
}

export interface KeptImage {
  readonly id: Id<'file'>;
  readonly name: string;
}

/** Keeps a picture, written anew, for its organisation; null when it cannot be read as one. */
export async function keepImage(
  services: ImageServices,
  author: Author,
  picture: { readonly name: string; readonly bytes: Buffer },
): Promise<KeptImage | null> {
  const image = await reencodeImage(picture.bytes);
  if (!image) return null;
  const now = services.clock.now();
  const id = newId('file', now);
  await services.files.write(id, Readable.from([image]));
  const name = `${picture.name.replace(/\.\w+$/, '')}.webp`;
  await services.database.db.insert(files).values({
    tenantId: author.tenantId,
    id,
    purpose: 'IMAGE',
    name,
    contentType: 'image/webp',
    size: image.length,
    createdBy: author.userId,
    createdAt: now,
  });
  return { id, name };
}
