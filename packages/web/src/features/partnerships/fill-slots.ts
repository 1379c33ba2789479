import { lazy } from 'react';
import { slots } from '../../app/slots.ts';

slots.counts['/supplier/distributors'] = lazy(() =>
  import('./nav-counts.tsx').then((counts) => ({ default: counts.WaitingApplications })),
);
slots.counts['/distributor/warehouses'] = lazy(() =>
  import('./nav-counts.tsx').then((counts) => ({ default: counts.WarehouseTasks })),
);
slots.find.push((words) =>
  import('./find-partners.ts').then(({ findPartners }) => findPartners(words)),
);
slots.commands.push(() => import('./commands.ts').then((file) => file.partnerCommands()));
