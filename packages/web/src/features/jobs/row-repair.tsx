import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { JobRow } from './job-documents.ts';

/** Where each kind of refusal is put right. */
const PLACES = {
  NotPartnered: '/distributor/suppliers',
  SupplierPlanInactive: '/distributor/suppliers',
  WarehouseNotMapped: '/distributor/warehouses',
  SkuNotMapped: '/distributor/skus',
  ProductExpired: '/distributor/products?tab=expired',
  StockShort: '/distributor/inventory',
  InsufficientBalance: '/distributor/balance',
  RateMissing: '/distributor/suppliers',
  ShippingNotOffered: '/distributor/suppliers',
  LocalSkuConflict: '/distributor/skus',
  ProductUnavailable: '/distributor/suppliers',
} as const;

const isKnown = (reason: string): reason is keyof typeof PLACES => reason in PLACES;

/** The one next step for a refused row. */
export function RowRepair({ row }: { row: JobRow }) {
  const { t } = useTranslation();
  const { reason, order, buyerOrder } = row;
  const place = reason && isKnown(reason) ? PLACES[reason] : placeOf(order, buyerOrder);
  if (!place) return null;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to={place as string} />}>
      {t(reason && isKnown(reason) ? `jobs.steps.${reason}` : 'jobs.steps.order')}
    </Anchor>
  );
}

function placeOf(order: JobRow['order'], buyerOrder: JobRow['buyerOrder']): string | null {
  if (order) return `/distributor/orders/${order.id}`;
  return buyerOrder ? `/distributor/orders/to-pack?open=${buyerOrder.id}` : null;
}
