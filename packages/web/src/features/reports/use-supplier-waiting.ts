import { useTranslation } from 'react-i18next';
import type { SetUpStep } from './set-up-steps.tsx';
import type { SupplierWaits } from './supplier-home.tsx';
import type { Waiting } from './waiting.tsx';

const ONBOARDING_STEPS = 6;

/** What a supplier has to do today, and on its way to the first order; null while it is read. */
export function useSupplierWaiting(side: SupplierWaits | null): {
  items: Waiting[] | null;
  steps: SetUpStep[];
} {
  const { t } = useTranslation();
  if (!side) return { items: null, steps: [] };
  const tabs = new Map(side.supplyOrderCounts.map(({ tab, count }) => [tab, count]));
  const { pending, partnered } = side.partnershipCounts;
  const items: Waiting[] = [
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
      count: pending,
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
  const done = side.profile?.completedSteps.length ?? 0;
  const live = Boolean(side.profile?.liveAt);
  const steps: SetUpStep[] = [
    {
      key: 'setUp',
      done: live,
      title: t('reports.setUp.supplier'),
      text:
        done > 0
          ? t('reports.setUp.supplierLeft', { count: ONBOARDING_STEPS - done })
          : t('reports.setUp.supplierText'),
      action: { label: t('reports.setUp.supplierDo'), to: '/supplier/onboarding' },
    },
    {
      key: 'invite',
      done: partnered > 0,
      title: t('reports.setUp.invite'),
      text: t('reports.setUp.inviteText'),
      action: !live
        ? null
        : pending > 0
          ? { label: t('reports.setUp.inviteReview'), to: '/supplier/distributors' }
          : { label: t('reports.setUp.inviteDo'), to: '/supplier/invitations' },
    },
  ];
  return { items, steps };
}
