/** Something outside the program stops it from starting; the message is all the reader needs. */
export class StartUpError extends Error {
  override name = 'StartUpError';
}
