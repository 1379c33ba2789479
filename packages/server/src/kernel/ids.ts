import { randomBytes } from 'node:crypto';

/**
 * Every kind of object has a prefix; an id reads `prt_01j8…` in code and API and is a plain UUIDv7
 * in the database. A wrong kind of id is refused before any query runs.
 */
export const ID_KINDS = {
  tenant: 'org',
  user: 'usr',
  membership: 'mbr',
  role: 'rol',
  session: 'ses',
  apiToken: 'tok',
  file: 'fil',
  job: 'job',
  store: 'sto',
  warehouse: 'whs',
  partnership: 'prt',
  application: 'apl',
  invitationLink: 'inv',
  level: 'lvl',
  warehouseAssignment: 'was',
  supplierWarehouse: 'swh',
  warehouseMapping: 'wmp',
  allocationRule: 'alr',
  sku: 'sku',
  listingMapping: 'lst',
  price: 'prc',
  priceChange: 'pch',
  feeVersion: 'fee',
  account: 'acc',
  transaction: 'txn',
  entry: 'ent',
  rate: 'rat',
  claim: 'clm',
  claimPriceChange: 'cpc',
  movement: 'mov',
  lock: 'lck',
  buyerOrder: 'bor',
  buyerOrderLine: 'bol',
  distributionOrder: 'ord',
  orderLine: 'oln',
  pushAttempt: 'psh',
  withdrawal: 'wdr',
  shipment: 'shp',
  event: 'evt',
  notification: 'ntf',
  savedView: 'svw',
} as const;

export type IdKind = keyof typeof ID_KINDS;

declare const kindOf: unique symbol;
/** A prefixed id of one kind; ids of different kinds do not assign to each other. */
export type Id<K extends IdKind = IdKind> = string & { readonly [kindOf]: K };

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BODY_LENGTH = 26;
const VALUES = new Map([...ALPHABET].map((char, value) => [char, BigInt(value)]));

/** A new id: UUIDv7 of the given instant, so ids sort by creation. */
export function newId<K extends IdKind>(kind: K, at: Date): Id<K> {
  return encode(kind, newHex(at));
}

/** A new UUIDv7 in its database form, for hot paths that write many rows. */
export function newUuid(at: Date): string {
  return dashed(newHex(at));
}

/** The prefixed form of a UUID. */
export function idFromUuid<K extends IdKind>(kind: K, uuid: string): Id<K> {
  return encode(kind, uuid.replaceAll('-', ''));
}

/** The UUID behind an id; throws on an id of another kind (a bug, never user input). */
export function uuidOf(kind: IdKind, id: string): string {
  const uuid = parse(kind, id);
  if (uuid === null) throw new TypeError(`not a ${kind} id: ${id}`);
  return uuid;
}

/** Checks an id that came from outside: null when it is malformed or of another kind. */
export function parseId<K extends IdKind>(kind: K, id: string): Id<K> | null {
  return parse(kind, id) === null ? null : (id as Id<K>);
}

function newHex(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex');
}

function dashed(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function encode<K extends IdKind>(kind: K, hex: string): Id<K> {
  let value = BigInt(`0x${hex}`);
  let body = '';
  for (let i = 0; i < BODY_LENGTH; i += 1) {
    body = ALPHABET[Number(value & 31n)]! + body;
    value >>= 5n;
  }
  return `${ID_KINDS[kind]}_${body}` as Id<K>;
}

function parse(kind: IdKind, id: string): string | null {
  const prefix = `${ID_KINDS[kind]}_`;
  if (!id.startsWith(prefix) || id.length !== prefix.length + BODY_LENGTH) return null;
  let value = 0n;
  for (const char of id.slice(prefix.length)) {
    const digit = VALUES.get(char);
    if (digit === undefined) return null;
    value = (value << 5n) | digit;
  }
  const hex = value.toString(16).padStart(32, '0');
  if (hex.length > 32) return null;
  return dashed(hex);
}
