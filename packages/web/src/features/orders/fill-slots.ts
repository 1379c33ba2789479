import { lazy } from 'react';
import { slots } from '../../app/slots.ts';

const counts = () => import('./nav-counts.tsx');

slots.counts['/distributor/orders/to-pack'] = lazy(() =>
  counts().then(({ ToPackCount }) => ({ default: ToPackCount })),
);
slots.counts['/distributor/orders/distribution'] = lazy(() =>
  counts().then(({ DistributionCount }) => ({ default: DistributionCount })),
);
slots.counts['/supplier/orders'] = lazy(() =>
  counts().then(({ SupplyCount }) => ({ default: SupplyCount })),
);
slots.counts['/supplier/withdrawals'] = lazy(() =>
  counts().then(({ WithdrawalCount }) => ({ default: WithdrawalCount })),
);
slots.waiting.supplier = lazy(() =>
  import('./waiting.tsx').then(({ SupplierWaiting }) => ({ default: SupplierWaiting })),
);
slots.waiting.distributor = lazy(() =>
  import('./waiting.tsx').then(({ DistributorWaiting }) => ({ default: DistributorWaiting })),
);
slots.find.push((words) => import('./find-orders.ts').then(({ findOrders }) => findOrders(words)));
slots.commands.push(() => import('./commands.ts').then((file) => file.orderCommands()));
