import type { Refusal } from './outcome.ts';

/**
 * The refusals every slice shares. A slice adds its own beside its rules; `kind` equals the GraphQL
 * type's name. Messages are plain English sentences for people; clients decide on `kind`.
 */

/** A field's value is missing, malformed or out of bounds. */
export interface InvalidInput extends Refusal {
  readonly kind: 'InvalidInput';
}

/** No such object, or none that this organisation may know of (GEN-08): the two look alike. */
export interface NotFound extends Refusal {
  readonly kind: 'NotFound';
}

/** The act does not fit the object's present state. */
export interface StateConflict extends Refusal {
  readonly kind: 'StateConflict';
  /** The state the object is in now, as its enum value. */
  readonly currentState: string;
}

/** Another object already has this value. */
export interface AlreadyTaken extends Refusal {
  readonly kind: 'AlreadyTaken';
}

/** The idempotency key was used before with another input. */
export interface IdempotencyKeyReused extends Refusal {
  readonly kind: 'IdempotencyKeyReused';
}

export const invalidInput = (path: string | readonly string[], message: string): InvalidInput => ({
  kind: 'InvalidInput',
  message,
  path: typeof path === 'string' ? path.split('.') : path,
});

export const notFound = (path: string | readonly string[], what: string): NotFound => ({
  kind: 'NotFound',
  message: `This ${what} does not exist.`,
  path: typeof path === 'string' ? path.split('.') : path,
});

export const stateConflict = (
  path: string | readonly string[],
  currentState: string,
  message: string,
): StateConflict => ({
  kind: 'StateConflict',
  currentState,
  message,
  path: typeof path === 'string' ? path.split('.') : path,
});

export const alreadyTaken = (path: string | readonly string[], message: string): AlreadyTaken => ({
  kind: 'AlreadyTaken',
  message,
  path: typeof path === 'string' ? path.split('.') : path,
});

export const idempotencyKeyReused = (): IdempotencyKeyReused => ({
  kind: 'IdempotencyKeyReused',
  message: 'This idempotency key was used before with another input. Use a new key.',
  path: ['idempotencyKey'],
});
