import type { TFunction } from 'i18next';
import { groupDigits } from '../../lib/format-money.ts';
import type { MoneyPart } from '../../ui/money-dialog.tsx';
import { creditAfter } from './credit-after.ts';
import type { PushPreview } from './push-preview-query.ts';

/** One supplier's share of a push: orders, charge, balance and credit before and after. */
export function pushPart(preview: PushPreview, t: TFunction): MoneyPart {
  const { supplier, passing, charge, balanceBefore, balanceAfter, creditLimit, topUpNeeded } =
    preview;
  const credit = creditAfter(balanceAfter, creditLimit);
  return {
    id: supplier.id,
    title: supplier.name,
    lines: [
      { label: t('orders.push.orders'), value: <span>{groupDigits(String(passing))}</span> },
      ...(charge
        ? [
            { label: t('orders.push.goods'), value: charge.goods },
            { label: t('orders.push.handling'), value: charge.handling },
            { label: t('orders.push.shipping'), value: charge.shipping },
            { label: t('orders.push.total'), value: charge.total, total: true },
          ]
        : []),
      { label: t('orders.push.before'), value: balanceBefore ?? null },
      { label: t('orders.push.after'), value: balanceAfter ?? null },
      ...(credit
        ? [
            { label: t('orders.push.creditUsed'), value: credit.used },
            { label: t('orders.push.creditLeft'), value: credit.left },
          ]
        : []),
      ...(topUpNeeded && Number(topUpNeeded.amount) > 0
        ? [{ label: t('orders.push.topUp'), value: topUpNeeded }]
        : []),
    ],
  };
}
