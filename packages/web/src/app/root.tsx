import { MantineProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useHat } from './hat.ts';
import { themes } from './theme.ts';

const Notifications = lazy(() =>
  import('@mantine/notifications').then((m) => ({ default: m.Notifications })),
);

export function Root() {
  const hat = useHat();
  useEffect(() => {
    document.documentElement.dataset.hat = hat;
  }, [hat]);
  return (
    <MantineProvider theme={themes[hat]} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Notifications position="bottom-right" limit={4} />
      </Suspense>
      <Outlet />
    </MantineProvider>
  );
}
