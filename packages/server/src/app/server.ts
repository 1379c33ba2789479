import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import multipart from '@fastify/multipart';
import { type FastifyBaseLogger, type FastifyRequest, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { AppServices, Context } from '../identity/context.ts';
import { serveJobResults } from '../identity/job-result.http.ts';
import { clientAddress } from '../platform/client-address.ts';
import { serveFiles } from '../platform/files.http.ts';
import { LIMITS, limitRules } from '../platform/limits.ts';
import { authenticate } from './authenticate.ts';
import { formatError, maskFaults } from './format-error.ts';
import { refuseForeignOrigins } from './origin.ts';
import { credentialsOf, requestContext, SESSION_COOKIE } from './request-context.ts';
import { apiSchema } from './schema.ts';
import { openSockets } from './sockets.ts';
import { readableAddress, serveWebApp } from './web-app.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the API over HTTP and WebSocket, files, health, and the built web app, on one port. */
export async function startServer(
  services: AppServices,
  log: Logger,
  webFolder: string | null,
): Promise<RunningServer> {
  const schema = await apiSchema();
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    bodyLimit: MAX_BODY_BYTES,
    rewriteUrl: readableAddress,
    logController: new LogController({ disableRequestLogging: true }),
  });
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...limitRules],
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatError(log),
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();

  app.setErrorHandler(maskFaults(log));
  app.addHook('onRequest', refuseForeignOrigins(services.config.publicUrl));
  await app.register(multipart);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) =>
        requestContext(services, credentialsOf(request.raw), {
          address: clientAddress(request.raw, services.config.trustProxy),
          userAgent: request.headers['user-agent'] ?? '',
          setSessionCookie: (token, expiresAt) => {
            const secure = services.config.publicUrl?.startsWith('https:') ? '; Secure' : '';
            const life = expiresAt ? `; Expires=${expiresAt.toUTCString()}` : '; Max-Age=0';
            reply.header(
              'set-cookie',
              `${SESSION_COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`,
            );
          },
        }),
    }),
  });
  const whoAsks = async (request: FastifyRequest) => {
    const now = services.clock.now();
    return (await authenticate(services.database, credentialsOf(request.raw), now)).actor;
  };
  serveFiles(app, services, whoAsks);
  serveJobResults(app, services, whoAsks);
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async () => {
    await services.database.sql`select 1`;
    return { status: 'ready' };
  });
  if (webFolder) await serveWebApp(app, webFolder);

  const sockets = openSockets(app.server, schema, services, log);
  await app.listen({ port: services.config.port, host: services.config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : services.config.port;
  return {
    url: `http://${services.config.host.includes(':') ? `[${services.config.host}]` : services.config.host}:${port}`,
    async close() {
      await sockets.close();
      await app.close();
      await apollo.stop();
    },
  };
}
