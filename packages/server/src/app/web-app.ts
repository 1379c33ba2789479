import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files with a hash in their name are kept for good; every other path is the app itself. */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: resolve(folder),
    setHeaders: (reply, path) => {
      const kept = path.includes('/assets/');
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request.raw)
      ? reply.sendFile('index.html')
      : reply.code(404).send({ error: 'Not found' }),
  );
}

/**
 * An address that cannot be read, `/%00` or `/supplier/%`, is a mistyped one to whoever opens it in a
 * browser: the app answers it, and says that there is nothing, instead of the server in its own words.
 */
export function readableAddress(request: IncomingMessage): string {
  const url = request.url ?? '/';
  return wantsPage(request) && !isReadable(url) ? '/' : url;
}

function isReadable(url: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(url.split('?')[0] ?? ''));
  } catch {
    return false;
  }
}

function wantsPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}
