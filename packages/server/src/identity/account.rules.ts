import type { Refusal } from '../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

/** One `@`, no spaces, a dot behind it: what can be an address; only mail could prove it. */
const EMAIL = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u;
/** Control characters, of which PostgreSQL refuses one and people need none on one line. */
const CONTROL = /\p{Cc}/u;
const MIN_PASSWORD = 8;
const MAX_PASSWORD = 128;
const MAX_NAME = 120;

/** Sessions end after this long unused, and after this long in any case. */
export const SESSION_IDLE_MS = 30 * 86_400_000;
export const SESSION_LIFE_MS = 90 * 86_400_000;

/** What an account is found by: addresses differ in case only for the eye. */
export const emailKeyOf = (email: string): string =>
  email.replaceAll('\0', '').trim().toLowerCase();

/** A language as the browser names it, such as "en" or "zh-Hans". */
export function checkLocale(locale: string): InvalidInput[] {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(locale)
    ? []
    : [invalidInput('locale', 'Choose a language, such as en.')];
}

/** A line that may be empty: a contact, a phone number. */
export function checkLine(value: string | undefined, most: number, path: string): InvalidInput[] {
  if (value === undefined) return [];
  if (CONTROL.test(value)) return [invalidInput(path, 'Use letters and signs on one line only.')];
  return [...value.trim()].length <= most
    ? []
    : [invalidInput(path, `Use at most ${most} characters.`)];
}

export function checkEmail(email: string, path = 'email'): InvalidInput[] {
  const fits = email.length <= 254 && EMAIL.test(email.trim());
  return fits ? [] : [invalidInput(path, 'Enter an email address, such as mei@example.com.')];
}

export function checkName(name: string, path: string): InvalidInput[] {
  const length = [...name.trim()].length;
  if (length === 0) return [invalidInput(path, 'Enter a name.')];
  if (CONTROL.test(name)) return [invalidInput(path, 'Use letters and signs on one line only.')];
  if (length > MAX_NAME) return [invalidInput(path, `Use at most ${MAX_NAME} characters.`)];
  return [];
}

/** A new password: long enough, and not one that guessers try first or that names its owner. */
export function checkPassword(
  password: string,
  owner: { email: string; isCommon: (password: string) => boolean },
  path = 'password',
): InvalidInput[] {
  const length = [...password].length;
  if (length < MIN_PASSWORD) {
    return [invalidInput(path, `Use at least ${MIN_PASSWORD} characters.`)];
  }
  if (length > MAX_PASSWORD) {
    return [invalidInput(path, `Use at most ${MAX_PASSWORD} characters.`)];
  }
  const key = emailKeyOf(owner.email);
  const plain = password.toLowerCase();
  if (plain === key || plain === key.split('@')[0]) {
    return [invalidInput(path, 'Do not use your email address as the password.')];
  }
  if (owner.isCommon(plain) || new Set(plain).size < 3) {
    return [invalidInput(path, 'This password is one that is guessed first. Choose another one.')];
  }
  return [];
}

/** Email and password do not go together, or there is no such account: the two look alike. */
export interface WrongCredentials extends Refusal {
  readonly kind: 'WrongCredentials';
}

export const wrongCredentials = (path: readonly string[]): WrongCredentials => ({
  kind: 'WrongCredentials',
  message: 'Email and password do not match.',
  path,
});
