import { describe, expect, it } from 'vitest';
import { next, unreachableStates } from '../kernel/state-machine.ts';
import {
  notPartnered,
  PARTNERSHIP_STATES,
  PARTNERSHIP_TRANSITIONS,
  transitionConflict,
} from './partnership.rules.ts';

const EVENTS = ['apply', 'approve', 'reject', 'cancel', 'end'] as const;
const LEGAL: Record<string, string> = {
  'PENDING approve': 'PARTNERED',
  'PENDING reject': 'REJECTED',
  'PENDING cancel': 'CANCELLED',
  'PARTNERED end': 'ENDED',
  'REJECTED apply': 'PENDING',
  'ENDED apply': 'PENDING',
  'CANCELLED apply': 'PENDING',
};

describe('[PART-06][PART-08][PART-13][PART-15] the states of a partnership', () => {
  for (const state of PARTNERSHIP_STATES) {
    for (const event of EVENTS) {
      const target = LEGAL[`${state} ${event}`] ?? null;
      it(`${state} on ${event} → ${target ?? 'refused'}`, () => {
        expect(next(PARTNERSHIP_TRANSITIONS, state, event)).toBe(target);
        const conflict = transitionConflict(state, event);
        expect(conflict?.currentState ?? null).toBe(target ? null : state);
      });
    }
  }

  it('[PART-05] a pending application leaves its state only by a decision or its own cancellation', () => {
    expect(Object.keys(PARTNERSHIP_TRANSITIONS.PENDING)).toEqual(['approve', 'reject', 'cancel']);
  });

  it('every state can be reached from an application', () => {
    expect(unreachableStates(PARTNERSHIP_TRANSITIONS, 'PENDING')).toEqual([]);
  });

  it('only partners change warehouses and levels', () => {
    expect(PARTNERSHIP_STATES.filter((state) => !notPartnered(state))).toEqual(['PARTNERED']);
  });
});
