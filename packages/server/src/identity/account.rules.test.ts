import { describe, expect, it } from 'vitest';
import { checkEmail, checkLine, checkLocale, checkName, checkPassword } from './account.rules.ts';
import { isCommonPassword } from './common-passwords.ts';
import { decideGuess } from './guess-limit.rules.ts';
import { checkOrganisation } from './organisation.rules.ts';

const owner = { email: 'mei@example.com', isCommon: isCommonPassword };
const refusesPassword = (password: string) => checkPassword(password, owner).length > 0;

describe('a new password', () => {
  it('has 8 to 128 characters, counted as people count', () => {
    expect(refusesPassword('kx7!pQz')).toBe(true);
    expect(refusesPassword('kx7!pQz9')).toBe(false);
    expect(refusesPassword('kx7!pQz9'.repeat(8))).toBe(false);
    expect(refusesPassword('kx7!pQz9'.repeat(16))).toBe(false);
    expect(refusesPassword(`${'kx7!pQz9'.repeat(16)}a`)).toBe(true);
    expect(refusesPassword('ข้าวเหนียวมะม่วง')).toBe(false);
  });

  it('is none that is guessed first', () => {
    for (const common of [
      'password',
      'Password',
      '12345678',
      'iloveyou',
      'qwertyuiop',
      'football',
    ]) {
      expect(refusesPassword(common), common).toBe(true);
    }
    expect(refusesPassword('aaaaaaaaaaaa')).toBe(true);
    expect(refusesPassword('mei@example.com')).toBe(true);
  });
});

it('an email needs a name, an @ and a dot behind it', () => {
  for (const good of ['mei@example.com', ' mei+1@sub.example.my '])
    expect(checkEmail(good)).toEqual([]);
  for (const bad of [
    '',
    'mei',
    'mei@example',
    '@example.com',
    'a b@example.com',
    'a\0b@example.com',
    `${'a'.repeat(65)}@e.my`,
  ]) {
    expect(
      checkEmail(bad).map(({ path }) => path),
      bad,
    ).toEqual([['email']]);
  }
});

it('an organisation names each fault at its field', () => {
  const facts = { name: ' ', country: 'XX', sellingCurrency: 'XYZ', timeZone: 'Mars/Olympus' };
  expect(checkOrganisation(facts).flatMap(({ path }) => path)).toEqual([
    'name',
    'country',
    'sellingCurrency',
    'timeZone',
  ]);
  expect(
    checkOrganisation({
      name: 'Nusa',
      country: 'MY',
      sellingCurrency: 'MYR',
      timeZone: 'Asia/Jakarta',
    }),
  ).toEqual([]);
  expect(checkName('x'.repeat(121), 'name')).toHaveLength(1);
  expect(checkName('Nu\0sa', 'name')).toHaveLength(1);
  expect(checkLine('+60\n12', 40, 'contactPhone')).toHaveLength(1);
  expect(checkLine('', 40, 'contactPhone')).toEqual([]);
  expect(checkLocale('zh-Hans')).toEqual([]);
  expect(checkLocale('<script>')).toHaveLength(1);
});

describe('guesses', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const times = (count: number) => Array.from({ length: count }, (_, i) => at(i));
  const none = { here: [], atAccount: [], fromAddress: [], knownPlace: false };

  it('end at ten for an account and address, until the oldest is a quarter of an hour old', () => {
    expect(decideGuess({ ...none, here: times(9) }, [])).toBeNull();
    expect(decideGuess({ ...none, here: times(10) }, [])?.retryAt).toEqual(at(15));
  });

  it('at one account from everywhere stop strangers, not places the owner is known at', () => {
    const besieged = { ...none, atAccount: times(30) };
    expect(decideGuess(besieged, [])?.kind).toBe('TooManyGuesses');
    expect(decideGuess({ ...besieged, knownPlace: true }, [])).toBeNull();
  });

  it('of one address are bounded over all accounts', () => {
    expect(decideGuess({ ...none, fromAddress: times(99) }, [])).toBeNull();
    expect(decideGuess({ ...none, fromAddress: times(100) }, [])?.kind).toBe('TooManyGuesses');
  });
});
