import { useRouter } from '@tanstack/react-router';
import { type NavEntry, type NavGroup, navigation } from './navigation.ts';
import { useSession } from './session.ts';

/** The entries of a group that exist as screens and that the person may open. */
export function useEntries(group: NavGroup): readonly NavEntry[] {
  const registered: Record<string, unknown> = useRouter().routesByPath;
  const { permissions, supplier } = useSession();
  return navigation[group].filter(
    ({ path, needs, unlessSupplier }) =>
      path in registered &&
      (!needs || needs.some((permission) => permissions.includes(permission))) &&
      !(unlessSupplier && supplier),
  );
}
