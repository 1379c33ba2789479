const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a click on a contact does: writes to a mail address, calls a number, or nothing. */
export function reachOf(text: string): string | null {
  const said = text.trim();
  if (mail.test(said)) return `mailto:${said}`;
  const digits = said.replaceAll(/[^\d+]/g, '');
  return /^\+?\d{6,15}$/.test(digits) && !/\p{L}/u.test(said) ? `tel:${digits}` : null;
}
