import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useHat } from './hat.ts';
import { themes } from './theme.ts';

export function Root() {
  const hat = useHat();
  useEffect(() => {
    document.documentElement.dataset.hat = hat;
  }, [hat]);
  return (
    <MantineProvider theme={themes[hat]} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <Outlet />
    </MantineProvider>
  );
}
