import type { MultipartFile } from '@fastify/multipart';
import { eq } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../kernel/clock.ts';
import { newId, parseId } from '../kernel/ids.ts';
import type { Db } from './db.ts';
import { files } from './file.table.ts';
import type { FileStore } from './file-store.ts';
import { type KeptImage, keepImage } from './keep-image.ts';
import type { Author } from './work.ts';

interface FileServices {
  readonly database: { readonly db: Db };
  readonly files: FileStore;
  readonly clock: Clock;
}

/** Who sends a request, by session or token; null for guests. */
type WhoAsks = (request: FastifyRequest) => Promise<Author | null>;

const LIMITS = { IMAGE: 5_000_000, IMPORT: 200_000_000 } as const;
type UploadPurpose = keyof typeof LIMITS;

/**
 * `POST /files?purpose=IMAGE|IMPORT` takes one file and answers its id; `GET /files/:id` gives it
 * back. Ids cannot be guessed: an image is shown to whoever is signed in and knows its id, any
 * other file only to the organisation it belongs to.
 */
export function serveFiles(app: FastifyInstance, services: FileServices, whoAsks: WhoAsks): void {
  app.post('/files', async (request, reply) => {
    const author = await whoAsks(request);
    if (!author) return refuse(reply, 401, 'Sign in to upload files.');
    const { purpose = 'IMPORT' } = request.query as { purpose?: string };
    if (!isPurpose(purpose)) return refuse(reply, 400, 'purpose is IMAGE or IMPORT.');
    if (!request.isMultipart()) return refuse(reply, 415, 'Send the file as multipart/form-data.');
    const part = await request.file({ limits: { fileSize: LIMITS[purpose], files: 1, fields: 8 } });
    if (!part) return refuse(reply, 400, 'There is no file in this request.');
    const take = purpose === 'IMAGE' ? takeImage : takeList;
    return take(services, author, part, reply);
  });

  app.get('/files/:id', async (request, reply) => {
    const author = await whoAsks(request);
    if (!author) return refuse(reply, 401, 'Sign in to read files.');
    const id = parseId('file', (request.params as { id: string }).id);
    const [file] = id
      ? await services.database.db.select().from(files).where(eq(files.id, id)).limit(1)
      : [];
    if (!file || (file.purpose !== 'IMAGE' && file.tenantId !== author.tenantId)) {
      return refuse(reply, 404, 'This file does not exist.');
    }
    const shown = file.purpose === 'IMAGE' ? 'inline' : 'attachment';
    return reply
      .header('content-type', file.contentType)
      .header('content-length', file.size)
      .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(services.files.read(file.id));
  });
}

async function takeImage(
  services: FileServices,
  author: Author,
  part: MultipartFile,
  reply: FastifyReply,
) {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
  if (part.file.truncated) return tooLarge(reply, 'IMAGE');
  const kept = await keepImage(services, author, {
    name: nameOf(part),
    bytes: Buffer.concat(chunks),
  });
  return kept
    ? sent(reply, kept)
    : refuse(reply, 415, 'This is no JPEG, PNG, WebP or GIF picture we can read.');
}

async function takeList(
  services: FileServices,
  author: Author,
  part: MultipartFile,
  reply: FastifyReply,
) {
  const id = newId('file', services.clock.now());
  // Nothing may listen for data before the store does: what flows by then is lost.
  const size = await services.files.write(id, part.file);
  if (part.file.truncated) {
    await services.files.remove(id);
    return tooLarge(reply, 'IMPORT');
  }
  const name = nameOf(part);
  await services.database.db.insert(files).values({
    tenantId: author.tenantId,
    id,
    purpose: 'IMPORT',
    name,
    contentType: 'application/octet-stream',
    size,
    createdBy: author.userId,
    createdAt: services.clock.now(),
  });
  return sent(reply, { id, name });
}

const sent = (reply: FastifyReply, { id, name }: KeptImage) =>
  reply.code(201).send({ id, name, url: `/files/${id}` });

const isPurpose = (value: string): value is UploadPurpose => Object.hasOwn(LIMITS, value);

/** The file's name without folders and control characters, at most 200 characters. */
function nameOf(part: MultipartFile): string {
  const name = part.filename.replaceAll('\\', '/').split('/').at(-1) ?? '';
  return name.replaceAll(/\p{Cc}/gu, '').slice(-200) || 'file';
}

function tooLarge(reply: FastifyReply, purpose: UploadPurpose) {
  return refuse(reply, 413, `A file may have ${LIMITS[purpose] / 1_000_000} MB at most.`);
}

function refuse(reply: FastifyReply, status: number, error: string) {
  return reply.code(status).send({ error });
}
