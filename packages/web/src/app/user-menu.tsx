import { lazy, Suspense, useState } from 'react';
import { Tile } from '../ui/tile.tsx';
import { useSession } from './session.ts';
import classes from './top-bar.module.css';

const load = () => import('./user-menu-items.tsx');
const UserMenuItems = lazy(() => load().then((m) => ({ default: m.UserMenuItems })));

/** A face until it is asked for: menus are a good part of the shell's weight. */
export function UserMenu() {
  const { user } = useSession();
  const [wanted, setWanted] = useState(false);
  const face = (
    <button
      type="button"
      className={classes.user}
      aria-label={user.name}
      aria-haspopup="menu"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    >
      <Tile name={user.name} size={28} round />
    </button>
  );
  if (!wanted) return face;
  return (
    <Suspense fallback={face}>
      <UserMenuItems />
    </Suspense>
  );
}
