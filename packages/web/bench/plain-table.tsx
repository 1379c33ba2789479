import { useMemo, useState } from 'react';
import { formatMoney } from '../src/lib/format-money.ts';
import { generateOrders, sorted } from './generated-orders.ts';

/** What the table is held against: the same rows as plain text, all of them in the document. */
export function PlainTable() {
  const [orders] = useState(() => generateOrders(10_000));
  const [sort, setSort] = useState<string>();
  const rows = useMemo(() => sorted(orders, sort), [orders, sort]);
  return (
    <div className="scroll" style={{ height: '100%', overflow: 'auto' }}>
      <table style={{ width: '100%', tableLayout: 'fixed' }}>
        <thead>
          <tr>
            <th>Package</th>
            <th>Product</th>
            <th>Supplier</th>
            <th>Stock</th>
            <th>
              <button
                type="button"
                onClick={() => setSort(sort === 'charge' ? '-charge' : 'charge')}
              >
                Charge
              </button>
            </th>
            <th>Since</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((order) => (
            <tr key={order.id} data-row={order.id} style={{ height: 40 }}>
              <td>{order.packageNo}</td>
              <td>{order.product}</td>
              <td>{order.partner}</td>
              <td>{order.stock}</td>
              <td>{formatMoney(order.charge)}</td>
              <td>{order.since}</td>
              <td>{order.late ? 'Late' : 'To push'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
