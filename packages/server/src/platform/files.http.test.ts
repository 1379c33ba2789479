import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../testing/factories.ts';

let app: TestApp;
let owner: TestOrganisation;
let stranger: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  owner = await buildSupplier(app);
  stranger = await buildDistributor(app);
});
afterAll(() => app.close());

async function send(
  token: string | null,
  content: Buffer | string,
  name: string,
  purpose?: string,
) {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const response = await fetch(`${app.url}/files${purpose ? `?purpose=${purpose}` : ''}`, {
    method: 'POST',
    body,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return {
    status: response.status,
    answer: (await response.json()) as { id: string; error: string },
  };
}

const read = (token: string | null, id: string) =>
  fetch(`${app.url}/files/${id}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });

it('[GEN-08] a list is given back to its organisation only', async () => {
  const content = `code\n${'x'.repeat(3_000_000)}`;
  const { status, answer } = await send(owner.token, content, '../../etc/list.csv');
  expect(status).toBe(201);
  const mine = await read(owner.token, answer.id);
  expect(await mine.text()).toBe(content);
  expect(mine.headers.get('content-disposition')).toContain("filename*=UTF-8''list.csv");
  expect((await read(stranger.token, answer.id)).status).toBe(404);
  expect((await read(null, answer.id)).status).toBe(401);
});

it('an image is kept as WebP of at most 1200 pixels and shown to whoever is signed in', async () => {
  const png = await sharp({ create: { width: 2000, height: 500, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const { status, answer } = await send(owner.token, png, 'shirt.png', 'IMAGE');
  expect(status).toBe(201);
  const shown = await read(stranger.token, answer.id);
  expect(shown.headers.get('content-type')).toBe('image/webp');
  const kept = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
  expect([kept.width, kept.height]).toEqual([1200, 300]);
  expect((await read(null, answer.id)).status).toBe(401);
});

it.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a broken JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
])('%s is no image', async (_what, content) => {
  expect((await send(owner.token, content, 'shirt.jpg', 'IMAGE')).status).toBe(415);
});

it('an image above 5 MB is refused', async () => {
  const { status } = await send(owner.token, Buffer.alloc(5_000_001), 'shirt.jpg', 'IMAGE');
  expect(status).toBe(413);
});

it('guests upload nothing, and nobody for a purpose that does not exist', async () => {
  expect((await send(null, 'x', 'a.csv')).status).toBe(401);
  expect((await send(owner.token, 'x', 'a.csv', 'EXPORT')).status).toBe(400);
  expect((await read(owner.token, 'fil_nothing')).status).toBe(404);
});
