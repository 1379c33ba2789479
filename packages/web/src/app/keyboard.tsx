import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useSyncExternalStore } from 'react';

type Open = 'palette' | 'map' | null;

let open: Open = null;
const listeners = new Set<() => void>();

function show(next: Open): void {
  open = next;
  for (const listener of listeners) listener();
}

export const openPalette = () => show('palette');
export const openKeyboardMap = () => show('map');

const Palette = lazy(() => import('./palette/palette.tsx').then((m) => ({ default: m.Palette })));
const KeyboardMap = lazy(() =>
  import('./keyboard-map.tsx').then((m) => ({ default: m.KeyboardMap })),
);

/** The keys that work on every screen. */
export function Keyboard() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  useHotkeys([['mod+K', () => show(open === 'palette' ? null : 'palette')]], []);
  useHotkeys([
    ['?', openKeyboardMap],
    ['shift+?', openKeyboardMap],
  ]);
  const close = () => show(null);
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'map' && <KeyboardMap onClose={close} />}
    </Suspense>
  );
}
