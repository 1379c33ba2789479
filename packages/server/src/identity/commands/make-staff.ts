import { eq } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { userByEmailKey } from '../account.read.ts';
import { emailKeyOf } from '../account.rules.ts';
import { users } from '../user.table.ts';

/** Makes an account platform staff, who set plans. Only from the command line; false = no such account. */
export async function makeStaff(db: Db, email: string): Promise<boolean> {
  const user = await userByEmailKey(db, emailKeyOf(email));
  if (!user) return false;
  await db.update(users).set({ isStaff: true }).where(eq(users.id, user.id));
  return true;
}
