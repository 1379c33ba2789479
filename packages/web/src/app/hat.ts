import { useRouterState } from '@tanstack/react-router';
import { groupOf, type Hat } from './navigation.ts';

const key = 'distributary.hat';

export function readHat(): Hat | null {
  const stored = localStorage.getItem(key);
  return stored === 'supplier' || stored === 'distributor' ? stored : null;
}

export function rememberHat(hat: Hat): void {
  localStorage.setItem(key, hat);
}

/** The hat of the screen; on screens of neither, the hat worn last. */
export function useHat(): Hat {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const group = groupOf(path);
  if (group === 'supplier' || group === 'distributor') return group;
  return readHat() ?? 'distributor';
}
