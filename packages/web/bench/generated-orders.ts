export type GeneratedOrder = {
  id: string;
  packageNo: string;
  product: string;
  sku: string;
  partner: string;
  charge: { amount: string; currency: string };
  stock: number;
  since: string;
  late: boolean;
};

const goods = [
  'Rattan basket',
  'Teak tray',
  'Ceramic mug',
  'Linen throw',
  'Bamboo rack',
  'Floor mat',
];
const partners = ['Nusa Home', 'Siam Glow', 'Garuda Gadget', 'Lestari Living'];
const first = Date.parse('2026-01-01T00:00:00Z');

/** Orders as a list shows them: the same every time, and no two alike. */
export function generateOrders(count: number): GeneratedOrder[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `order-${at}`,
    packageNo: `2026${String(at).padStart(8, '0')}`,
    product: `${goods[at % goods.length]}, ${(at * 7) % 90} cm`,
    sku: `SKU-${(at * 37) % 9973}`,
    partner: partners[at % partners.length] ?? '',
    charge: { amount: ((((at + 17) * 3761) % 90_000) / 100).toFixed(2), currency: 'MYR' },
    stock: (at * 31) % 480,
    since: new Date(first + at * 60_000).toISOString(),
    late: at % 11 === 0,
  }));
}

export function sorted(orders: readonly GeneratedOrder[], by: string | undefined) {
  const descending = by?.startsWith('-') ?? false;
  const column = descending ? by?.slice(1) : by;
  if (column !== 'charge' && column !== 'packageNo') return orders;
  const keyed = orders.map((order) => ({
    order,
    key: column === 'charge' ? Number(order.charge.amount) : Number(order.packageNo),
  }));
  keyed.sort((a, b) => (descending ? b.key - a.key : a.key - b.key));
  return keyed.map(({ order }) => order);
}
