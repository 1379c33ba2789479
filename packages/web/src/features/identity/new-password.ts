/** Letters and digits that are not taken for each other when read aloud or copied by hand. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;
/** Bytes from here on would make the first signs likelier than the others. */
const FAIR = 256 - (256 % SIGNS.length);

/** A password to hand over, such as "kavu-7n3m-tqpr": twelve signs drawn by the browser's own dice. */
export function newPassword(): string {
  let drawn = '';
  while (drawn.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < FAIR && drawn.length < LENGTH) drawn += SIGNS[byte % SIGNS.length];
    }
  }
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}
