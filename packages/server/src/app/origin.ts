import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Whether a page may make this browser act with its session cookie: pages of this host or of
 * PUBLIC_URL may. A request without an Origin does not come from a page, and one with a bearer
 * token does not use the cookie.
 */
export function comesFromOurPages(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host, authorization } = request.headers;
  if (origin === undefined || authorization?.startsWith('Bearer ')) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (publicUrl !== null && page.origin === new URL(publicUrl).origin);
}

/** Turns away what a foreign page sends with a visitor's cookie, before anything is read. */
export function refuseForeignOrigins(publicUrl: string | null) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads || comesFromOurPages(request.raw, publicUrl)) return;
    await reply.code(403).send({
      errors: [
        {
          message: 'Requests from pages of other sites are not taken.',
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
  };
}
