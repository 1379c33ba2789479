import type { Refusal } from '../kernel/outcome.ts';

/** A failed check of a push, as it is stored on the order and shown (ORD-15). */
export type PushRefusal = Refusal;
