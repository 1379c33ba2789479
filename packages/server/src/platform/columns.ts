import { customType, numeric, timestamp, varchar } from 'drizzle-orm/pg-core';
import type { Currency } from '../kernel/currency.ts';
import { type Id, type IdKind, idFromUuid, uuidOf } from '../kernel/ids.ts';

/** A uuid column that is a prefixed id everywhere outside the database. */
export function id<K extends IdKind>(kind: K) {
  return customType<{ data: Id<K>; driverData: string }>({
    dataType: () => 'uuid',
    toDriver: (value) => uuidOf(kind, value),
    fromDriver: (value) => idFromUuid(kind, value),
  })();
}

/** A list of ids of one kind. */
export function ids<K extends IdKind>(kind: K) {
  return customType<{ data: Id<K>[]; driverData: string | string[] }>({
    dataType: () => 'uuid[]',
    toDriver: (values) => `{${values.map((value) => uuidOf(kind, value)).join(',')}}`,
    fromDriver: (value) => toArray(value).map((uuid) => idFromUuid(kind, uuid)),
  })();
}

/** An amount: numeric(20,4), read as a string, never a JavaScript number. */
export const amount = () => numeric({ precision: 20, scale: 4 });

/** An exchange rate: ten decimals cover IDR and VND in both directions. */
export const rate = () => numeric({ precision: 24, scale: 10 });

export const currency = () => varchar({ length: 3 }).$type<Currency>();

/** An instant in UTC with milliseconds. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

/** The id of the transaction that wrote a row: the event reader's safe cursor. */
export const transactionId = customType<{ data: string; driverData: string }>({
  dataType: () => 'xid8',
});

function toArray(value: string | string[]): string[] {
  if (Array.isArray(value)) return value;
  const body = value.slice(1, -1);
  return body === '' ? [] : body.split(',');
}
