import { makeStaff } from '../identity/commands/make-staff.ts';
import { openDatabase } from '../platform/db.ts';
import { onLocalDatabase } from './local-database.ts';

/** `pnpm --filter @distributary/server staff <email>`: that account may set plans from now on. */
const [email] = process.argv.slice(2);

if (!email) {
  process.stderr.write('Whose account? Say: pnpm --filter @distributary/server staff <email>\n');
  process.exitCode = 1;
} else {
  await onLocalDatabase(async (url) => {
    const database = openDatabase({ url, poolSize: 1 });
    try {
      const found = await makeStaff(database.db, email);
      process.stdout.write(
        found
          ? `${email} is platform staff now.\n`
          : `No account has the email ${email}. Sign up with it first.\n`,
      );
      return found ? 0 : 1;
    } finally {
      await database.close();
    }
  });
}
