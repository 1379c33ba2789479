import { useTranslation } from 'react-i18next';
import type { DistributorWaits } from './distributor-home-queries.ts';
import type { Waiting } from './waiting.tsx';

const orders = '/distributor/orders/distribution';

/** What a distributor has to do today; null while it is read. */
export function useDistributorWaiting(side: DistributorWaits | null): Waiting[] | null {
  const { t } = useTranslation();
  if (!side) return null;
  const tabs = new Map(side.distributionOrderCounts.map(({ tab, count }) => [tab, count]));
  const warehouses = side.partnerships.nodes.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return [
    {
      key: 'pushFailed',
      label: t('reports.distributor.pushFailed'),
      text: t('reports.distributor.pushFailedText'),
      action: t('reports.distributor.pushFailedDo'),
      count: tabs.get('PUSH_FAILED'),
      link: { to: orders, search: { tab: 'push-failed' } },
      urgent: true,
    },
    {
      key: 'lowBalances',
      label: t('reports.distributor.lowBalances'),
      text: t('reports.distributor.lowBalancesText'),
      action: t('reports.distributor.lowBalancesDo'),
      count: side.lowBalances.length,
      link: { to: '/distributor/balance' },
      urgent: true,
    },
    {
      key: 'expired',
      label: t('reports.distributor.expired'),
      text: t('reports.distributor.expiredText'),
      action: t('reports.distributor.expiredDo'),
      count: side.productCounts.expired,
      link: { to: '/distributor/products', search: { tab: 'expired' } },
      urgent: true,
    },
    {
      key: 'toPush',
      label: t('reports.distributor.toPush'),
      text: t('reports.distributor.toPushText'),
      action: t('reports.distributor.toPushDo'),
      count: tabs.get('TO_PUSH'),
      link: { to: orders },
    },
    {
      key: 'toPack',
      label: t('reports.distributor.toPack'),
      text: t('reports.distributor.toPackText'),
      action: t('reports.distributor.toPackDo'),
      count: side.buyerOrderCounts.toPack,
      link: { to: '/distributor/orders/to-pack' },
    },
    {
      key: 'sentBack',
      label: t('reports.distributor.sentBack'),
      text: t('reports.distributor.sentBackText'),
      action: t('reports.distributor.sentBackDo'),
      count: tabs.get('SENT_BACK'),
      link: { to: orders, search: { tab: 'sent-back' } },
    },
    {
      key: 'warehouses',
      label: t('reports.distributor.warehouses'),
      text: t('reports.distributor.warehousesText'),
      action: t('reports.distributor.warehousesDo'),
      count: warehouses,
      link: { to: '/distributor/warehouses' },
    },
    {
      key: 'refused',
      label: t('reports.distributor.refused'),
      text: t('reports.distributor.refusedText'),
      action: t('reports.distributor.refusedDo'),
      count: tabs.get('FAILED_TO_WITHDRAW'),
      link: { to: orders, search: { tab: 'failed-to-withdraw' } },
    },
  ];
}
