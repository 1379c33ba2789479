import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import type { Db } from '../../platform/db.ts';
import { checkLocale, checkName } from '../account.rules.ts';
import { checkTimeZone } from '../organisation.rules.ts';
import { users } from '../user.table.ts';

/** Members that are left out stay as they are. */
export interface UpdateAccountInput {
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** What a person says of themselves. */
export async function updateAccount(
  db: Db,
  userId: Id<'user'>,
  input: UpdateAccountInput,
): Promise<Outcome<null, InvalidInput>> {
  const { name, locale, timeZone } = input;
  const faults = [
    ...(name === undefined ? [] : checkName(name, 'name')),
    ...(timeZone === undefined ? [] : checkTimeZone(timeZone)),
    ...(locale === undefined ? [] : checkLocale(locale)),
  ];
  if (faults.length > 0) return refused(...faults);
  if (name === undefined && locale === undefined && timeZone === undefined) return done(null);
  await db.update(users).set({ name: name?.trim(), locale, timeZone }).where(eq(users.id, userId));
  return done(null);
}
