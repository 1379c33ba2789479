import i18next, { type TFunction } from 'i18next';
import { formatMoney } from '../../lib/format-money.ts';
import type { notifications } from './messages.en.ts';
import type { Notice } from './queries.ts';

const SHOWN_PRICES = 3;

/** What happened, in a sentence of the reader's language. */
export function noticeTitle(notice: Notice, t: TFunction): string {
  const facts = {
    partner: notice.partnerName ?? '',
    order: notice.packageNo ?? '',
    count: notice.count ?? 1,
  };
  return t(`notifications.kinds.${notice.kind}`, facts);
}

/** What is worth knowing before opening it, line by line. */
export function noticeLines(notice: Notice, t: TFunction): string[] {
  const lines = notice.priceChanges.slice(0, SHOWN_PRICES).map((change) => {
    const words = t('notifications.priceChange', {
      name: change.skuName || change.skuCode,
      before: formatMoney(change.oldPrice),
      after: formatMoney(change.newPrice),
    });
    return change.listings > 0
      ? `${words} · ${t('notifications.listings', { count: change.listings })}`
      : words;
  });
  const further = (notice.count ?? 0) - SHOWN_PRICES;
  if (notice.kind === 'PRICES_CHANGED' && further > 0) {
    lines.push(t('notifications.furtherPrices', { count: further }));
  }
  if (notice.kind === 'PRODUCTS_EXPIRED') lines.push(t('notifications.expired'));
  else if (notice.reason) lines.push(t('notifications.reason', { reason: notice.reason }));
  if (notice.failedChecks.length > 0) lines.push(checkWords(notice.failedChecks, t));
  if (notice.trackingNo) {
    const { carrier, trackingNo } = notice;
    lines.push(t('notifications.parcel', { carrier: carrier ?? '', trackingNo }));
  }
  return lines;
}

type KnownCheck = keyof (typeof notifications)['checks'];

const isKnown = (check: string): check is KnownCheck =>
  i18next.exists(`notifications.checks.${check}`);

function checkWords(checks: readonly string[], t: TFunction): string {
  const words = checks.map((check) =>
    isKnown(check) ? t(`notifications.checks.${check}`) : t('notifications.otherCheck'),
  );
  return [...new Set(words)].join(' · ');
}
