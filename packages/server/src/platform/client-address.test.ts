import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientAddress, limitAddress } from './client-address.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

it('believes a proxy only when told to, and then only what the proxy itself wrote', () => {
  const claimed = request('10.0.0.2', '1.1.1.1, 203.0.113.7');
  expect(clientAddress(claimed, false)).toBe('10.0.0.2');
  expect(clientAddress(claimed, true)).toBe('203.0.113.7');
  expect(clientAddress(request('10.0.0.2'), true)).toBe('10.0.0.2');
});

it('counts an IPv6 network as one place and an IPv4 address by itself', () => {
  expect(limitAddress('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(limitAddress('::1')).toBe('::1');
  const line = '2001:db8:1:2::/64';
  expect(limitAddress('2001:db8:1:2:3:4:5:6')).toBe(line);
  expect(limitAddress('2001:0DB8:0001:0002::9')).toBe(line);
  expect(limitAddress('2001:db8::1')).toBe('2001:db8:0:0::/64');
});
