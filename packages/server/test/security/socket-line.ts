import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Heard {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A bare socket on the API, to write to it what no client would. */
export async function openLine(url: string, token?: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const heard: Heard[] = [];
  socket.on('message', (text) => heard.push(JSON.parse(String(text)) as Heard));
  socket.on('error', () => {});
  await once(socket, 'open');
  const until = async (types: string, id?: string): Promise<Heard> => {
    for (;;) {
      const found = heard.find((one) => one.id === id && types.includes(one.type));
      if (found) return found;
      await once(socket, 'message', { signal: AbortSignal.timeout(8000) });
    }
  };
  const send = (message: object) => socket.send(JSON.stringify(message));
  const payload = token ? { authorization: `Bearer ${token}` } : {};
  send({ type: 'connection_init', payload });
  await until('connection_ack');
  return {
    socket,
    heard,
    send,
    /** The text of the first answer to an operation. */
    async ask(id: string, operation: object): Promise<string> {
      send({ id, type: 'subscribe', payload: operation });
      return JSON.stringify((await until('next error', id)).payload);
    },
    /** Listens until the socket ends; what is heard is in `heard` under the id. */
    listen: (id: string, operation: object) => send({ id, type: 'subscribe', payload: operation }),
  };
}
