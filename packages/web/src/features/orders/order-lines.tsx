import Decimal from 'decimal.js';
import { useTranslation } from 'react-i18next';
import type { MoneyValue } from '../../lib/format-money.ts';
import { Money } from '../../ui/money.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { OrderDetail } from './order-detail.ts';

type Line = OrderDetail['lines'][number];
const idOf = (line: Line) => line.id;

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
      width: 90,
      cell: (line) => <Quantity value={line.quantity} />,
    },
    {
      id: 'price',
      header: t('orders.detail.priceAtPush'),
      align: 'end',
      width: 130,
      cell: (line) => <Money value={line.unitPrice} />,
    },
    {
      id: 'sum',
      header: t('orders.detail.sum'),
      align: 'end',
      width: 130,
      cell: (line) => <Money value={times(line.unitPrice, line.quantity)} />,
    },
  ];
  return <Table id="orders.lines" rows={order.lines} columns={columns} rowId={idOf} empty={null} />;
}

function times(price: MoneyValue | null | undefined, quantity: number): MoneyValue | null {
  if (!price) return null;
  const decimals = price.amount.split('.')[1]?.length ?? 0;
  return { ...price, amount: new Decimal(price.amount).times(quantity).toFixed(decimals) };
}
