import { MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import classes from './frame.module.css';
import { useHat } from './hat.ts';
import { themes } from './theme.ts';

const Notifications = lazy(() =>
  import('@mantine/notifications').then((m) => ({ default: m.Notifications })),
);

/** Around every screen, and around what is shown when there is none: theme and short words. */
export function Frame({ children }: { children: ReactNode }) {
  const hat = useHat();
  useEffect(() => {
    document.documentElement.dataset.hat = hat;
  }, [hat]);
  return (
    <MantineProvider theme={themes[hat]} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Notifications position="top-center" limit={4} classNames={{ root: classes.toasts }} />
      </Suspense>
      {children}
    </MantineProvider>
  );
}
