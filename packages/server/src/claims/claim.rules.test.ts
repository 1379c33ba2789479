import { describe, expect, it } from 'vitest';
import { next, unreachableStates } from '../kernel/state-machine.ts';
import {
  CLAIM_STATES,
  CLAIM_TRANSITIONS,
  type ClaimEvent,
  type ClaimState,
  reasonAgainst,
  recheck,
} from './claim.rules.ts';

const EVENTS: ClaimEvent[] = ['claim', 'expire', 'stop', 'revive', 'remove'];

describe('the life of a claim', () => {
  it('[CLAIM-01] every state and event leads to one state or is refused', () => {
    const table = CLAIM_STATES.map((state) => [
      state,
      ...EVENTS.map((event) => next(CLAIM_TRANSITIONS, state, event)),
    ]);
    expect(table).toEqual([
      ['ACTIVE', null, 'EXPIRED', 'STOPPED', null, null],
      ['EXPIRED', 'ACTIVE', null, null, 'ACTIVE', 'REMOVED'],
      ['STOPPED', 'ACTIVE', null, null, null, 'REMOVED'],
      ['REMOVED', 'ACTIVE', null, null, null, null],
    ]);
    expect(unreachableStates(CLAIM_TRANSITIONS, 'ACTIVE')).toEqual([]);
  });
});

describe('what the supplier makes of a claim', () => {
  const open = { partnered: true, enabled: true, visible: true };

  it('[CLAIM-18][CLAIM-28][A-06] names the widest reason', () => {
    expect(reasonAgainst(open)).toBeNull();
    expect(reasonAgainst({ ...open, visible: false })).toBe('HIDDEN');
    expect(reasonAgainst({ ...open, enabled: false, visible: false })).toBe(
      'DISTRIBUTION_DISABLED',
    );
    expect(reasonAgainst({ partnered: false, enabled: false, visible: false })).toBe(
      'PARTNERSHIP_ENDED',
    );
  });

  it('[CLAIM-27][A-05][A-07] expires and revives, and leaves what the distributor stopped', () => {
    const hidden = { ...open, visible: false };
    const decided = (state: ClaimState) => [recheck(state, open), recheck(state, hidden)];
    expect(decided('ACTIVE')).toEqual([null, { event: 'expire', reason: 'HIDDEN' }]);
    expect(decided('EXPIRED')).toEqual([{ event: 'revive' }, null]);
    expect(decided('STOPPED')).toEqual([null, null]);
    expect(decided('REMOVED')).toEqual([null, null]);
  });
});
