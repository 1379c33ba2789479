import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PushRequest {
  readonly token: string;
  readonly orderIds: readonly string[];
  readonly key: string;
  /** Whether its client asks again, under the same key, until it is answered. */
  readonly retries: boolean;
  /** One result an order; null while no answer came. */
  answer: PushAnswer | null;
  /** How often it was sent. */
  sent: number;
}

export type PushAnswer = readonly {
  readonly orderId: string;
  readonly transactionId: string | null;
  readonly userErrors: readonly { readonly __typename: string }[];
}[];

const QUERY = `mutation ($orderIds: [ID!]!, $key: ID!) {
  orderPush(input: { orderIds: $orderIds, idempotencyKey: $key }) {
    results { orderId transactionId userErrors { __typename } } userErrors { __typename } } }`;

const GIVE_UP_AFTER_MS = 60_000;

export interface Progress {
  answered: number;
  inFlight: number;
}

/**
 * Sends the requests with so many clients at once, each its next one when the last was answered or
 * lost. A client that retries does so until it is answered; the others never do, because retries
 * would hide an order that got stuck.
 */
export async function sendAll(
  requests: readonly PushRequest[],
  clients: number,
  address: () => Promise<string>,
  progress: Progress = { answered: 0, inFlight: 0 },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const queue = [...requests];
  const client = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      await send(next, agent, address, progress);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
}

async function send(
  push: PushRequest,
  agent: Agent,
  address: () => Promise<string>,
  progress: Progress,
): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  do {
    const url = await address();
    push.sent += 1;
    progress.inFlight += 1;
    try {
      push.answer = await post(agent, url, push);
      progress.answered += 1;
      return;
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      if (performance.now() > giveUpAt) throw new Error('the server did not come back');
      await sleep(5);
    } finally {
      progress.inFlight -= 1;
    }
  } while (push.retries);
}

/** The connection broke, so nobody told whether it was done; any answer is something else. */
function isLostConnection(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ECONNRESET' || code === 'ECONNREFUSED' || code === 'EPIPE';
}

function post(agent: Agent, url: string, { token, orderIds, key }: PushRequest) {
  const body = JSON.stringify({ query: QUERY, variables: { orderIds, key } });
  return new Promise<PushAnswer>((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const results = resultsOf(text);
        if (results) resolve(results);
        else reject(new Error(`the push was answered with ${response.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function resultsOf(text: string): PushAnswer | null {
  const answer = JSON.parse(text) as {
    data?: { orderPush: { results: PushAnswer; userErrors: unknown[] } };
    errors?: unknown[];
  };
  const payload = answer.data?.orderPush;
  return answer.errors || !payload || payload.userErrors.length > 0 ? null : payload.results;
}
