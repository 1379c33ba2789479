import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { AppServices } from '../identity/context.ts';
import { credentialsOf, requestContext } from './request-context.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;

/** GraphQL over WebSocket on /graphql: queries, mutations and subscriptions alike. */
export function openSockets(server: Server, schema: GraphQLSchema, services: AppServices) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) =>
      sockets.emit('connection', opened, request),
    );
  };
  server.on('upgrade', upgrade);
  const running = useServer(
    {
      schema,
      context: ({ extra, connectionParams }) => {
        const offered = connectionParams?.authorization;
        const request = extra.request;
        if (typeof offered === 'string') request.headers.authorization = offered;
        return requestContext(services, credentialsOf(request), {
          address: request.socket.remoteAddress ?? '',
          userAgent: request.headers['user-agent'] ?? '',
          setSessionCookie: () => {},
        });
      },
    },
    sockets,
  );
  let closing: Promise<void> | null = null;
  return {
    close(): Promise<void> {
      closing ??= (async () => {
        server.off('upgrade', upgrade);
        for (const socket of sockets.clients) socket.close(1001, 'The server is restarting.');
        await running.dispose();
      })();
      return closing;
    },
  };
}
