import { useEffect, useState } from 'react';

/** How many seconds are left until then, told once a second; nothing when there is no then. */
export function useSecondsTo(instant: number | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (instant === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [instant]);
  if (instant === null) return null;
  return Math.max(1, Math.ceil((instant - now) / 1000));
}
