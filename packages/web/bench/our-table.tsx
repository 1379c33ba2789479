import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { defineList } from '../src/lib/list-state.ts';
import { useListState } from '../src/lib/use-list-state.ts';
import { DateTime } from '../src/ui/date-time.tsx';
import { Money } from '../src/ui/money.tsx';
import { Page } from '../src/ui/page.tsx';
import { PartnerCell } from '../src/ui/partner-cell.tsx';
import { ProductCell } from '../src/ui/product-cell.tsx';
import { Quantity } from '../src/ui/quantity.tsx';
import { StateBadge } from '../src/ui/state-badge.tsx';
import { type Column, Table } from '../src/ui/table.tsx';
import { type GeneratedOrder, generateOrders, sorted } from './generated-orders.ts';

export const benchList = defineList({ sorts: ['packageNo', 'charge'] });

const idOf = ({ id }: GeneratedOrder) => id;
const moneyOf = ({ charge }: GeneratedOrder) => charge;

const columns: Column<GeneratedOrder>[] = [
  { id: 'packageNo', header: 'Package', width: 140, sortable: true, cell: (o) => o.packageNo },
  {
    id: 'product',
    header: 'Product',
    grow: true,
    cell: (o) => <ProductCell name={o.product} code={o.sku} />,
  },
  { id: 'partner', header: 'Supplier', cell: (o) => <PartnerCell name={o.partner} /> },
  { id: 'stock', header: 'Stock', align: 'end', cell: (o) => <Quantity value={o.stock} /> },
  {
    id: 'charge',
    header: 'Charge',
    align: 'end',
    sortable: true,
    cell: (o) => <Money value={o.charge} />,
  },
  { id: 'since', header: 'Since', cell: (o) => <DateTime value={o.since} /> },
  {
    id: 'state',
    header: 'State',
    cell: (o) => (
      <StateBadge tone={o.late ? 'bad' : 'waiting'} label={o.late ? 'Late' : 'To push'} />
    ),
  },
  {
    id: 'next',
    header: 'Next',
    width: 110,
    cell: () => (
      <Button size="compact-sm" variant="light">
        Push
      </Button>
    ),
  },
];

/** A list screen as the product's are, with all its rows loaded. */
export function OurTable() {
  const state = useListState(benchList);
  const [orders] = useState(() => generateOrders(10_000));
  const { sort } = useSearch({ strict: false }) as { sort?: string };
  const rows = useMemo(() => sorted(orders, sort), [orders, sort]);
  return (
    <Page fill title="Orders">
      <Table
        fill
        id="bench.orders"
        columns={columns}
        rows={rows}
        rowId={idOf}
        state={state}
        search="Order"
        totalCount={rows.length}
        bulkMoney={moneyOf}
        bulk={({ count: picked }) => <Button>Push {picked}</Button>}
        empty={null}
      />
    </Page>
  );
}
