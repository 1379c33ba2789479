import { NavCount } from '../../ui/nav-count.tsx';
import { useDistributorCounts, useSupplierCounts } from './nav-counts.tsx';
import { useOrderEvents } from './use-order-events.ts';

/** What waits under the supplier's hat: orders to process and withdrawals to decide. */
export function SupplierWaiting() {
  const { tabs, refetch } = useSupplierCounts();
  useOrderEvents(refetch);
  const withdrawing = tabs.get('WITHDRAWING') ?? 0;
  return <NavCount value={(tabs.get('TO_PROCESS') ?? 0) + withdrawing} urgent={withdrawing > 0} />;
}

/** What waits under the distributor's hat: orders to pack and to push. */
export function DistributorWaiting() {
  const { buyer, tabs, refetch } = useDistributorCounts();
  useOrderEvents(refetch);
  const failed = tabs.get('PUSH_FAILED') ?? 0;
  const value = (buyer?.toPack ?? 0) + (tabs.get('TO_PUSH') ?? 0) + failed;
  return <NavCount value={value} urgent={failed > 0} />;
}
