import { makeStaff } from '../identity/commands/make-staff.ts';
import { openDatabase } from '../platform/db.ts';

/** `pnpm --filter @distributary/server staff <email>`: that account may set plans from now on. */
const [email] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
if (!email || !url) {
  console.error(
    'Usage: DATABASE_URL=postgres://… pnpm --filter @distributary/server staff <email>',
  );
  process.exitCode = 1;
} else {
  const database = openDatabase({ url, poolSize: 1 });
  const found = await makeStaff(database.db, email);
  await database.close();
  if (found) console.log(`${email} is platform staff now.`);
  else console.error(`No account has the email ${email}. Sign up first.`);
  process.exitCode = found ? 0 : 1;
}
