import { MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { bringToasts, useToastsWanted } from '../ui/toasts.ts';
import classes from './frame.module.css';
import { useHat } from './hat.ts';
import { themes } from './theme.ts';

const Notifications = lazy(() => bringToasts().then((m) => ({ default: m.Notifications })));
/** As soon as the first screen stands: later the network may be what a short word is about. */
const afterFirstScreen = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 300));

/** Around every screen, and around what is shown when there is none: theme and short words. */
export function Frame({ children }: { children: ReactNode }) {
  const hat = useHat();
  useEffect(() => {
    document.documentElement.dataset.hat = hat;
  }, [hat]);
  const toasts = useToastsWanted();
  useEffect(() => {
    afterFirstScreen(() => void bringToasts());
  }, []);
  return (
    <MantineProvider theme={themes[hat]} defaultColorScheme="auto">
      {toasts && (
        <Suspense fallback={null}>
          <Notifications position="top-center" limit={4} classNames={{ root: classes.toasts }} />
        </Suspense>
      )}
      {children}
    </MantineProvider>
  );
}
