import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { rememberList } from './list-trail.ts';

/** Notes which rows a list screen shows, for the way back from one of them and to its neighbours. */
export function useRememberList(ids: readonly string[], isScreen: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isScreen || ids.length === 0) return;
    const { pathname, search } = router.state.location;
    const { open: _, ...shown } = search as Record<string, unknown>;
    rememberList({ path: pathname, search: shown, ids });
  }, [ids, isScreen, router]);
}
