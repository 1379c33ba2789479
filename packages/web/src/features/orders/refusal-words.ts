import type { TFunction } from 'i18next';
import { formatMoney } from '../../lib/format-money.ts';
import type { OrderRow } from './order-row.ts';

type Refusal = OrderRow['pushRefusals'][number];

/** Why a push failed, short enough for a row; what has no short form is told as the server said it. */
export function refusalWords(t: TFunction, refusal: Refusal): string {
  switch (refusal.__typename) {
    case 'InsufficientBalance':
      return t('orders.refusals.InsufficientBalance', { amount: formatMoney(refusal.shortfall) });
    case 'StockShort':
    case 'ProductExpired':
    case 'SkuNotMapped':
    case 'ShippingNotOffered':
    case 'RateMissing':
      return t(`orders.refusals.${refusal.__typename}`, { ...refusal });
    case 'WarehouseNotMapped':
    case 'CancellationRequested':
    case 'NotPartnered':
      return t(`orders.refusals.${refusal.__typename}`);
    default:
      return refusal.message;
  }
}
