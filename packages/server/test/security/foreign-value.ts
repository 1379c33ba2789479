import type { GraphQLSchema } from 'graphql';
import { ID_KINDS } from '../../src/kernel/ids.ts';
import { decodeCursor, encodeCursor } from '../../src/platform/page.ts';
import type { TestApp } from '../../src/testing/app.ts';
import { freshKey } from './act.ts';
import type { CrawlWorld } from './crawl-world.ts';
import { type IdPosition, valueAt } from './id-positions.ts';
import { argumentsOf, build } from './operation.ts';

const ID = /^[a-z]{3}_[0-9a-z]{26}$/;

/** What a world would put at a position: an id, a name, a used key, or a cursor of its own list. */
export async function sampleOf(
  app: TestApp,
  schema: GraphQLSchema,
  world: CrawlWorld,
  position: IdPosition,
): Promise<string | null> {
  const last = position.trail.at(-1);
  if (last === 'idempotencyKey') return world.usedKey;
  const declared = argumentsOf(world, position);
  if (!declared) return null;
  if (last === 'after') return cursorOf(app, schema, world, position);
  const value = valueAt(declared.args, position.trail);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The cursor of the first row that the world's own list has. */
async function cursorOf(
  app: TestApp,
  schema: GraphQLSchema,
  world: CrawlWorld,
  position: IdPosition,
): Promise<string | null> {
  const declared = argumentsOf(world, position);
  if (!declared) return null;
  const selected = '{ edges { cursor } }';
  const given = declared.args as Record<string, unknown>;
  const asked = build(schema, world, position, declared.by, given, selected);
  const { data } = await app.ask<Record<string, unknown>>(
    world.tokens[declared.by],
    asked.query,
    asked.variables,
  );
  return /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? null;
}

/** A value of the same shape that never existed. */
export function unknownLike(value: string): string {
  if (ID.test(value)) return `${value.slice(0, -8)}${neverUsed()}`;
  const inside = [1, 2, 3, 4].map((length) => decodeCursor(value, length)).find(Boolean);
  if (inside) {
    return encodeCursor(inside.map((one) => (typeof one === 'string' ? unknownLike(one) : one)));
  }
  if (/^[0-9a-f]{8}-/.test(value)) return `${value.slice(0, -8)}0badc0de`;
  if (value.startsWith('crawl-') || value.endsWith('-used')) return freshKey();
  return value.startsWith('http') ? `${value.slice(0, -8)}qqqqqqqq` : value;
}

const neverUsed = () => '0vaca700';

/** The same id under the prefix of another kind. */
export function underAnotherPrefix(id: string): string {
  if (!ID.test(id)) return id;
  const other = Object.values(ID_KINDS).find((prefix) => !id.startsWith(prefix));
  return `${other}${id.slice(3)}`;
}
