import type { Readable } from 'node:stream';
import type { Clock } from '../kernel/clock.ts';
import { type Id, newId } from '../kernel/ids.ts';
import type { Db } from './db.ts';
import { files } from './file.table.ts';
import type { FileStore } from './file-store.ts';
import { TABLE_TYPES, type TableFormat } from './tabular-write.ts';
import type { Author } from './work.ts';

export interface ExportedFile {
  readonly id: Id<'file'>;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

interface ExportServices {
  readonly database: { readonly db: Db };
  readonly files: FileStore;
  readonly clock: Clock;
}

/** Keeps a written list as a file that only its organisation reads, named with today's date. */
export async function keepExport(
  services: ExportServices,
  author: Author,
  list: { readonly name: string; readonly format: TableFormat; readonly content: Readable },
): Promise<ExportedFile> {
  const now = services.clock.now();
  const id = newId('file', now);
  const size = await services.files.write(id, list.content);
  const { extension, contentType } = TABLE_TYPES[list.format];
  const name = `${list.name}-${now.toISOString().slice(0, 10)}.${extension}`;
  await services.database.db.insert(files).values({
    tenantId: author.tenantId,
    id,
    purpose: 'EXPORT',
    name,
    contentType,
    size,
    createdBy: author.userId,
    createdAt: now,
  });
  return { id, name, contentType, size };
}
