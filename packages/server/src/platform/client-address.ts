import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The network address a request comes from, for limits. Behind a proxy of our own (TRUST_PROXY) it
 * is the last entry of X-Forwarded-For, which that proxy wrote; what stands before it, or comes
 * without a proxy, is the caller's own claim and counts for nothing.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? [request.headers['x-forwarded-for']].flat().at(-1) : undefined;
  const told = forwarded?.split(',').at(-1)?.trim();
  return limitAddress(told || (request.socket.remoteAddress ?? ''));
}

/** One subscriber line holds 2^64 IPv6 addresses: its network stands for them all. */
export function limitAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain) || plain === '::1') return plain.slice(0, 64);
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...after];
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
