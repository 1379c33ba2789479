/** Where to go after signing in: only a path of this app, never another site. */
export function safeBack(back: unknown): string | null {
  if (typeof back !== 'string' || !back.startsWith('/')) return null;
  const here = 'https://here.invalid';
  const target = URL.canParse(back, here) ? new URL(back, here) : null;
  return target?.origin === here ? target.pathname + target.search + target.hash : null;
}
