import '../src/ui/styles.css';
import { MantineProvider } from '@mantine/core';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { shell } from '../src/app/messages.en.ts';
import { themes } from '../src/app/theme.ts';
import { startWords } from '../src/lib/words.ts';
import { ui } from '../src/ui/messages.en.ts';
import { benchList, OurTable } from './our-table.tsx';
import { PlainTable } from './plain-table.tsx';

const root = createRootRoute({ component: Outlet });
const router = createRouter({
  routeTree: root.addChildren([
    createRoute({
      getParentRoute: () => root,
      path: '/ours',
      validateSearch: benchList.validate,
      component: OurTable,
    }),
    createRoute({ getParentRoute: () => root, path: '/plain', component: PlainTable }),
  ]),
});

startWords({ shell, ui });
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <MantineProvider theme={themes.supplier} defaultColorScheme="light">
      <RouterProvider router={router} />
    </MantineProvider>,
  );
}
