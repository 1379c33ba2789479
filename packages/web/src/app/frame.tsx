import { MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useHat } from './hat.ts';
import { themes } from './theme.ts';

const Notifications = lazy(() =>
  import('@mantine/notifications').then((m) => ({ default: m.Notifications })),
);

/** Short words cover neither the top bar nor what is said of the connection below it. */
const belowBanner = 'calc(var(--bar) + 44px)';

/** Around every screen, and around what is shown when there is none: theme and short words. */
export function Frame({ children }: { children: ReactNode }) {
  const hat = useHat();
  useEffect(() => {
    document.documentElement.dataset.hat = hat;
  }, [hat]);
  return (
    <MantineProvider theme={themes[hat]} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Notifications position="top-center" limit={4} styles={{ root: { top: belowBanner } }} />
      </Suspense>
      {children}
    </MantineProvider>
  );
}
