import { Text } from '@mantine/core';
import Decimal from 'decimal.js';
import { useTranslation } from 'react-i18next';
import type { MoneyValue } from '../../lib/format-money.ts';
import { Money } from '../../ui/money.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { OrderDetail } from './order-detail.ts';
import classes from './order-lines.module.css';
import { PriceNow } from './price-now.tsx';

type Line = OrderDetail['lines'][number];
const idOf = (line: Line) => line.id;

/** The goods of an order at the price of its push, beside what each costs and stocks now. */
export function OrderLines({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const columns: Column<Line>[] = [
    {
      id: 'product',
      header: t('orders.product'),
      grow: true,
      cell: ({ product, localProduct }) => (
        <ProductCell
          name={product?.name ?? ''}
          code={[product?.code, localProduct?.code]
            .filter((code, at, all) => code && all.indexOf(code) === at)
            .join(' · ')}
          image={product?.imageId ? `/files/${product.imageId}` : null}
        />
      ),
    },
    {
      id: 'quantity',
      header: t('orders.detail.quantity'),
      align: 'end',
      width: 62,
      cell: (line) => <Quantity value={line.quantity} />,
    },
    {
      id: 'available',
      header: t('orders.detail.availableNow'),
      align: 'end',
      width: 92,
      cell: (line) => <Quantity value={line.availableNow} lowAt={0} />,
    },
    {
      id: 'price',
      header: t('orders.detail.priceAtPush'),
      align: 'end',
      width: 116,
      cell: (line) => <Money value={line.unitPrice} />,
    },
    {
      id: 'now',
      header: t('orders.detail.priceNow'),
      align: 'end',
      width: 142,
      cell: (line) => <PriceNow then={line.unitPrice} now={line.priceNow} />,
    },
    {
      id: 'sum',
      header: t('orders.detail.sum'),
      align: 'end',
      width: 116,
      cell: (line) => <Money value={times(line.unitPrice, line.quantity)} />,
    },
  ];
  return (
    <>
      <Table id="orders.lines" rows={order.lines} columns={columns} rowId={idOf} empty={null} />
      {order.charge ? (
        <Charge charge={order.charge} />
      ) : (
        <Text size="sm" c="dimmed" className={classes.none}>
          {t('orders.detail.noCharge')}
        </Text>
      )}
    </>
  );
}

function Charge({ charge }: { charge: NonNullable<OrderDetail['charge']> }) {
  const { t } = useTranslation();
  const parts = ['goods', 'handling', 'shipping', 'total'] as const;
  return (
    <dl className={classes.charge}>
      {parts.map((part) => (
        <div key={part} data-total={part === 'total' || undefined}>
          <dt>{t(`orders.push.${part}`)}</dt>
          <dd>
            <Money value={charge[part]} strong={part === 'total'} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function times(price: MoneyValue | null | undefined, quantity: number): MoneyValue | null {
  if (!price) return null;
  const decimals = price.amount.split('.')[1]?.length ?? 0;
  return { ...price, amount: new Decimal(price.amount).times(quantity).toFixed(decimals) };
}
