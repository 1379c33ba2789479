import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

interface Told {
  readonly id: string;
  readonly cursor: string;
  readonly kind: string;
  readonly orderId: string;
}

const QUERY = `subscription ($after: String) { orderEvents(after: $after) { id cursor kind orderId } }`;

/**
 * Somebody who listens to an organisation's orders over a socket and takes the subscription up
 * again behind the last cursor whenever the socket breaks.
 */
export async function listenToOrders(address: () => Promise<string>, token: string) {
  const start = await cursorNow(await address(), token);
  const told: Told[] = [];
  let connections = 0;
  let closed = false;
  let dispose: () => void = () => {};

  const listening = (async () => {
    while (!closed) {
      const url = await address();
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
      });
      dispose = () => void client.dispose();
      connections += 1;
      const after = told.at(-1)?.cursor ?? start;
      try {
        const events = client.iterate<{ orderEvents: Told }>({
          query: QUERY,
          variables: { after },
        });
        for await (const { data } of events) if (data) told.push(data.orderEvents);
      } catch {
        // The socket broke: again, with whichever process listens next.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  })();

  return {
    told,
    connections: () => connections,
    async close(): Promise<void> {
      closed = true;
      dispose();
      await listening;
    },
  };
}

/** Where the organisation's events end now. */
async function cursorNow(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { eventCursor } }' }),
  });
  const { data } = (await response.json()) as { data: { viewer: { eventCursor: string } } };
  return data.viewer.eventCursor;
}
