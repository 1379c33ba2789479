import { describe, expect, it } from 'vitest';
import { beyondOwnRights, heldBy, MEMBERSHIP_KINDS, mayManage } from './membership.rules.ts';
import { ALL_PERMISSIONS } from './permission.rules.ts';

describe('[PERM-08] main account over admin over sub-account', () => {
  it('says who may manage whom', () => {
    const pairs = MEMBERSHIP_KINDS.flatMap((actor) =>
      MEMBERSHIP_KINDS.filter((target) => mayManage(actor, target)).map((t) => `${actor}>${t}`),
    );
    expect(pairs).toEqual(['MAIN>ADMIN', 'MAIN>SUB', 'ADMIN>SUB', 'SUB>SUB']);
  });

  it('says what each holds', () => {
    expect(heldBy('MAIN', ['API_TOKENS'])).toEqual(ALL_PERMISSIONS);
    expect(heldBy('ADMIN', null)).toEqual(ALL_PERMISSIONS);
    expect(heldBy('ADMIN', ['API_TOKENS'])).toEqual(['API_TOKENS']);
    expect(heldBy('SUB', ['API_TOKENS'])).toEqual(['API_TOKENS']);
    expect(heldBy('SUB', null)).toEqual([]);
  });

  it('names what the giver lacks', () => {
    expect(beyondOwnRights(['API_TOKENS'], ['API_TOKENS'], 'p')).toBeNull();
    expect(
      beyondOwnRights(['API_TOKENS'], ['API_TOKENS', 'DISTRIBUTOR_PUSH'], 'p')?.permissions,
    ).toEqual(['DISTRIBUTOR_PUSH']);
  });
});
