import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useStore } from './connection/store.ts';
import { openKeyboardMap, overlay } from './overlay.ts';

const Palette = lazy(() => import('./palette/palette.tsx').then((m) => ({ default: m.Palette })));
const KeyboardMap = lazy(() =>
  import('./keyboard-map.tsx').then((m) => ({ default: m.KeyboardMap })),
);

/** The keys that work on every screen. */
export function Keyboard() {
  const shown = useStore(overlay);
  useHotkeys([['mod+K', () => overlay.set(overlay.get() === 'palette' ? null : 'palette')]], []);
  useHotkeys([
    ['?', openKeyboardMap],
    ['shift+?', openKeyboardMap],
  ]);
  const close = () => overlay.set(null);
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'map' && <KeyboardMap onClose={close} />}
    </Suspense>
  );
}
