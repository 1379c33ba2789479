import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { Column } from '../../ui/table.tsx';
import { ClaimBadge } from './claim-badge.tsx';
import classes from './product-columns.module.css';
import { imageOf, type Product } from './product-list-query.ts';

export type Tab = 'claimed' | 'unclaimed' | 'expired';

/** What each tab shows of a product (CLAIM-02, 18, 21). */
export function productColumns(t: TFunction, tab: Tab): Column<Product>[] {
  const product: Column<Product> = {
    id: 'product',
    header: t('claims.product'),
    grow: true,
    sortable: true,
    width: 260,
    cell: (row) => (
      <ProductCell
        name={row.claim?.name ?? row.name}
        code={row.claim?.localCode ?? row.code}
        image={imageOf(row.imageId)}
      />
    ),
  };
  const supplier: Column<Product> = {
    id: 'supplier',
    header: t('claims.supplier'),
    width: 170,
    cell: (row) => row.supplier.name,
  };
  const supplierSku: Column<Product> = {
    id: 'supplierSku',
    header: t('claims.supplierSku'),
    width: 150,
    hidden: true,
    card: 'none',
    cell: (row) => row.code,
  };
  const price: Column<Product> = {
    id: 'price',
    header: t('claims.price'),
    sortable: true,
    align: 'end',
    width: 150,
    cell: (row) => <Money value={row.price} />,
  };
  if (tab === 'unclaimed') return [product, supplier, price];
  if (tab === 'expired') {
    return [
      product,
      supplier,
      {
        id: 'reason',
        header: t('claims.state'),
        width: 200,
        card: 'aside',
        cell: (row) => row.claim && <ClaimBadge claim={row.claim} />,
      },
      {
        id: 'listings',
        header: t('claims.listings'),
        width: 170,
        cell: (row) => <LiveListings t={t} count={row.claim?.listings.length ?? 0} live />,
      },
      {
        id: 'since',
        header: t('claims.since'),
        width: 140,
        cell: (row) => <DateTime value={row.claim?.stateAt} ago />,
      },
    ];
  }
  return [
    product,
    supplier,
    supplierSku,
    price,
    {
      id: 'stock',
      header: t('claims.stock'),
      align: 'end',
      width: 110,
      cell: (row) => row.claim && <StockLink id={row.claim.localSkuId} stock={row.claim.stock} />,
    },
    {
      id: 'listings',
      header: t('claims.listings'),
      width: 140,
      card: 'aside',
      cell: (row) => <LiveListings t={t} count={row.claim?.listings.length ?? 0} />,
    },
    {
      id: 'claimedAt',
      header: t('claims.claimedAt'),
      width: 140,
      hidden: true,
      cell: (row) => <DateTime value={row.claim?.claimedAt} />,
    },
  ];
}

/** CLAIM-06: the stock number leads to the Inventory List of this SKU. */
function StockLink({ id, stock }: { id: string; stock: number }) {
  return (
    <Link
      className={classes.stock}
      to={'/distributor/inventory' as string}
      search={{ sku: [id] } as never}
      onClick={(event) => event.stopPropagation()}
    >
      <Quantity value={stock} lowAt={0} />
    </Link>
  );
}

function LiveListings({ t, count, live }: { t: TFunction; count: number; live?: boolean }) {
  if (count === 0) {
    return live ? (
      <Quantity value={null} />
    ) : (
      <StateBadge tone="idle" label={t('claims.notMapped')} />
    );
  }
  return live ? (
    <StateBadge tone="bad" label={t('claims.stillListed', { count })} />
  ) : (
    <StateBadge tone="good" label={t('claims.mapped', { count })} />
  );
}
