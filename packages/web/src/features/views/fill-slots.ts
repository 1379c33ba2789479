import { lazy } from 'react';
import { listViews } from '../../ui/table/list-views.ts';

listViews.menu = lazy(() =>
  import('./views-menu.tsx').then(({ ViewsMenu }) => ({ default: ViewsMenu })),
);
