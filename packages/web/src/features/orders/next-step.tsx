import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agoOrDate, fullInstant } from '../../lib/dates.ts';
import { useReader } from '../../lib/reader.ts';
import type { OrderRow } from './order-row.ts';
import { refusalWords } from './refusal-words.ts';

type Check = OrderRow['pushRefusals'][number]['__typename'];

/** Where each failed check of a push is repaired (ORD-15); the others are told to the supplier. */
const places: Partial<Record<Check, string>> = {
  NotPartnered: '/distributor/suppliers',
  SupplierPlanInactive: '/distributor/suppliers',
  WarehouseNotMapped: '/distributor/warehouses',
  SkuNotMapped: '/distributor/skus',
  ProductExpired: '/distributor/products?tab=expired',
  StockShort: '/distributor/inventory',
  InsufficientBalance: '/distributor/balance',
  RateMissing: '/distributor/suppliers',
  ShippingNotOffered: '/distributor/suppliers',
};

const named = [
  'NotPartnered',
  'SupplierPlanInactive',
  'AlreadyPushed',
  'CancellationRequested',
  'WarehouseNotMapped',
  'SkuNotMapped',
  'ProductExpired',
  'StockShort',
  'InsufficientBalance',
  'RateMissing',
  'ShippingNotOffered',
] as const;
type Named = (typeof named)[number];
const isNamed = (check: string): check is Named => (named as readonly string[]).includes(check);

type Props = {
  refusals: OrderRow['pushRefusals'];
  /** In a row: the first check in one line, the others counted and told on hover. */
  short?: boolean;
  /** When it was pushed in vain: what was refused then may pass by now. */
  tried?: string;
};

/** Every failed check of the last push, and the one step that comes next. */
export function PushRefusals({ refusals, short, tried }: Props) {
  const { t } = useTranslation();
  const { timeZone, locale } = useReader();
  const [first] = refusals;
  if (!first) return null;
  const check = first.__typename;
  const place = places[check];
  const shown = short ? [first] : refusals;
  const more = refusals.length - shown.length;
  return (
    <span style={{ minWidth: 0 }}>
      {shown.map((refusal) => (
        <Text
          key={refusal.message}
          size="sm"
          c="red"
          component="span"
          display="block"
          truncate={short}
          title={short ? refusals.map((one) => one.message).join('\n') : undefined}
        >
          {short ? refusalWords(t, refusal) : refusal.message}
        </Text>
      ))}
      {place && isNamed(check) && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to={place as string}>
              {t(`orders.steps.${check}`)}
            </Link>
          )}
        />
      )}
      {more > 0 && (
        <Text size="sm" c="dimmed" component="span">
          {' · '}
          {t('orders.more', { count: more })}
        </Text>
      )}
      {tried && (
        <Text size="xs" c="dimmed" component="span" title={fullInstant(tried, timeZone, locale)}>
          {place || more > 0 ? ' · ' : ''}
          {t('orders.tried', { when: agoOrDate(tried, timeZone, locale, new Date()) })}
        </Text>
      )}
    </span>
  );
}
