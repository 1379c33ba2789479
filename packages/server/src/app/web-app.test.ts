import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readableAddress } from './web-app.ts';

const asked = (url: string, accept = 'text/html,*/*', method = 'GET') =>
  readableAddress({ url, method, headers: { accept } } as IncomingMessage);

describe('an address that cannot be read', () => {
  it.each(['/%00', '/supplier/%', '/%c0%af', '/supplier/orders/%0a', '/a%2'])(
    'is the app to a browser: %s',
    (url) => expect(asked(url)).toBe('/'),
  );

  it('stays what it is to a program', () => {
    expect(asked('/%00', 'application/json')).toBe('/%00');
    expect(asked('/%00', 'text/html', 'POST')).toBe('/%00');
  });
});

it('every other address is left alone, in all languages', () => {
  for (const url of ['/', '/supplier/products?q=%E0%B8%9A', '/supplier/%E0%B8%9A?q=%', '/a%20b']) {
    expect(asked(url)).toBe(url);
  }
});
