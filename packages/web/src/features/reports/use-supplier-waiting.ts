import { useTranslation } from 'react-i18next';
import type { SupplierWaits } from './supplier-home-queries.ts';
import type { Waiting } from './waiting.tsx';

/** What a supplier has to do today; null while it is read. */
export function useSupplierWaiting(side: SupplierWaits | null): Waiting[] | null {
  const { t } = useTranslation();
  if (!side) return null;
  const tabs = new Map(side.supplyOrderCounts.map(({ tab, count }) => [tab, count]));
  return [
    {
      key: 'withdrawals',
      label: t('reports.supplier.withdrawals'),
      text: t('reports.supplier.withdrawalsText'),
      action: t('reports.supplier.withdrawalsDo'),
      count: tabs.get('WITHDRAWING'),
      link: { to: '/supplier/withdrawals' },
      urgent: true,
    },
    {
      key: 'overLimit',
      label: t('reports.supplier.overLimit'),
      text: t('reports.supplier.overLimitText'),
      action: t('reports.supplier.overLimitDo'),
      count: side.receivables.overLimit,
      link: { to: '/supplier/accounts' },
      urgent: true,
    },
    {
      key: 'toProcess',
      label: t('reports.supplier.toProcess'),
      text: t('reports.supplier.toProcessText'),
      action: t('reports.supplier.toProcessDo'),
      count: tabs.get('TO_PROCESS'),
      link: { to: '/supplier/orders' },
    },
    {
      key: 'processing',
      label: t('reports.supplier.processing'),
      text: t('reports.supplier.processingText'),
      action: t('reports.supplier.processingDo'),
      count: tabs.get('PROCESSING'),
      link: { to: '/supplier/orders', search: { tab: 'processing' } },
    },
    {
      key: 'applications',
      label: t('reports.supplier.applications'),
      text: t('reports.supplier.applicationsText'),
      action: t('reports.supplier.applicationsDo'),
      count: side.partnershipCounts.pending,
      link: { to: '/supplier/distributors' },
    },
    {
      key: 'soldOut',
      label: t('reports.supplier.soldOut'),
      text: t('reports.supplier.soldOutText'),
      action: t('reports.supplier.soldOutDo'),
      count: side.runningOut.products.filter(({ available }) => available === 0).length,
      link: { to: '/supplier/stock' },
    },
  ];
}
