import { dictionary } from '@zxcvbn-ts/language-common';

const COMMON: ReadonlySet<string> = new Set(dictionary.passwords as string[]);

/** Whether guessers have this one in their lists; give it in small letters. */
export const isCommonPassword = (password: string): boolean => COMMON.has(password);
