import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import type { Context as Connection, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Actor } from '../identity/actor.access.ts';
import type { AppServices, Context } from '../identity/context.ts';
import { clientAddress } from '../platform/client-address.ts';
import { apiError } from '../platform/errors.ts';
import { maskErrors } from './format-error.ts';
import { comesFromOurPages } from './origin.ts';
import { credentialsOf, requestContext } from './request-context.ts';
import { type Prepared, socketDocuments } from './socket-documents.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_OPERATIONS = 100;
/** A socket that does not answer a ping by the next one is cut: it no longer reads. */
const PING_MS = 10_000;
const CLOSE_WITHIN_MS = 3000;
/** One answer serves all subscriptions of a socket this long. */
const ACTOR_FRESH_MS = 500;

type Socket = Connection<Record<string, unknown> | undefined, Extra>;

/**
 * GraphQL over WebSocket on /graphql: queries, mutations and subscriptions alike, under the limits,
 * the Origin check and the masking of errors that HTTP has. A wrong operation costs only itself,
 * never the socket and what else runs on it.
 */
export function openSockets(
  server: Server,
  schema: GraphQLSchema,
  services: AppServices,
  log: Logger,
) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const prepare = socketDocuments(schema);
  const actors = new WeakMap<Extra, () => Promise<Actor | null>>();

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const known = request.url?.split('?')[0] === '/graphql';
    if (!known || !comesFromOurPages(request, services.config.publicUrl)) {
      socket.end(`HTTP/1.1 ${known ? '403 Forbidden' : '404 Not Found'}\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) =>
      sockets.emit('connection', opened, request),
    );
  };
  server.on('upgrade', upgrade);

  async function contextOf({ extra, connectionParams }: Socket): Promise<Context> {
    const { request } = extra;
    const offered = connectionParams?.authorization;
    if (typeof offered === 'string') request.headers.authorization = offered;
    const context = await requestContext(services, credentialsOf(request), {
      address: clientAddress(request, services.config.trustProxy),
      userAgent: request.headers['user-agent'] ?? '',
      setSessionCookie: () => {},
    });
    const actorNow = actors.get(extra) ?? shared(context.actorNow, ACTOR_FRESH_MS);
    actors.set(extra, actorNow);
    return Object.assign(context, { actorNow });
  }

  async function onSubscribe(socket: Socket, _id: string, payload: SubscribePayload) {
    if (Object.keys(socket.subscriptions).length > MAX_OPERATIONS) {
      return [
        apiError('LIMIT_EXCEEDED', `One socket carries at most ${MAX_OPERATIONS} operations.`),
      ];
    }
    const prepared: Prepared = prepare(payload.query);
    if (!prepared.ok) return maskErrors(log, prepared.errors);
    const args: ExecutionArgs = {
      schema,
      document: prepared.document,
      operationName: payload.operationName,
      variableValues: payload.variables,
      contextValue: await contextOf(socket),
    };
    return args;
  }

  const running = useServer<Record<string, unknown> | undefined>(
    {
      schema,
      onSubscribe: async (socket, id, payload) => {
        try {
          return await onSubscribe(socket, id, payload);
        } catch (error) {
          log.error({ error }, 'preparing an operation on a socket failed');
          return [apiError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.')];
        }
      },
      onNext: (_socket, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: maskErrors(log, result.errors) } : undefined,
      onError: (_socket, _id, _payload, errors) => maskErrors(log, errors).map((e) => e.toJSON()),
    },
    sockets,
    PING_MS,
  );

  let closing: Promise<void> | null = null;
  return {
    close(): Promise<void> {
      closing ??= (async () => {
        server.off('upgrade', upgrade);
        for (const socket of sockets.clients) socket.close(1001, 'The server is restarting.');
        const cut = new AbortController();
        sleep(CLOSE_WITHIN_MS, null, { signal: cut.signal }).then(
          () => {
            for (const socket of sockets.clients) socket.terminate();
          },
          () => {},
        );
        await running.dispose();
        cut.abort();
      })();
      return closing;
    },
  };
}

/** Answers callers within `forMs` of each other with one asking. */
function shared<T>(ask: () => Promise<T>, forMs: number): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > forMs) {
      const asked = { at: now, answer: ask() };
      asked.answer.catch(() => {
        if (last === asked) last = null;
      });
      last = asked;
    }
    return last.answer;
  };
}
