import { Algorithm, hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP advises it: 19 MiB, two passes. */
const ARGON2ID = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has: checked where there is no account, so that both take as long. */
let nobody: Promise<string> | null = null;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** Whether the password fits; without a hash it takes as long and is false. */
export async function passwordFits(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const compared = passwordHash?.startsWith('$argon2id$') ? passwordHash : await nobody;
  return (await verify(compared, password)) && compared === passwordHash;
}
