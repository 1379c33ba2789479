import { describe, expect, it } from 'vitest';
import { ORDER_FORMATS } from './formats.rules.ts';
import { readAmount, readCountry, readInstant, readQuantity } from './order-cells.rules.ts';
import { joinLines, type OrderFormat } from './order-draft.rules.ts';

const malaysia = { country: 'MY', currency: 'MYR' } as const;

const tiktok: Record<string, string> = {
  'Order ID': '576461413038785752\t',
  'Order Status': 'To ship',
  'SKU ID': '1729385712345678901\t',
  'Seller SKU': 'MUG-01',
  'Product Name': 'Enamel mug',
  Variation: 'Blue',
  Quantity: '2',
  'SKU Unit Original Price': 'RM 1,012.50',
  'Created Time': '31/10/2026 23:59:58\t',
  'Paid Time': '01/11/2026 00:00:07\t',
  Recipient: 'Aisyah Rahman',
  'Phone #': '(+60)12****678',
  Country: 'Malaysia',
  Province: 'Selangor',
  Districts: 'Petaling Jaya',
  Zipcode: '46000',
  'Detail Address': '12 Jalan Gasing',
};

function read(format: OrderFormat, row: Record<string, string>, changes = {}, store = malaysia) {
  const cells: Record<string, string> = { ...row, ...changes };
  return format.readLine((column) => cells[column] ?? '', store);
}

describe('TikTok Shop order list', () => {
  it('[ORD-01] reads a row with tabbed ids, the store clock and prices with their currency', () => {
    const line = read(ORDER_FORMATS.TIKTOK_SHOP, tiktok);
    expect(line).toMatchObject({
      ok: true,
      draft: {
        orderNo: '576461413038785752',
        status: 'TO_SHIP',
        currency: 'MYR',
        orderedAt: new Date('2026-10-31T15:59:58Z'),
        paidAt: new Date('2026-10-31T16:00:07Z'),
        recipient: { name: 'Aisyah Rahman', country: 'MY', district: 'Petaling Jaya' },
        lines: [{ platformSku: 'MUG-01', variation: 'Blue', quantity: 2, unitPrice: '1012.5' }],
      },
    });
  });

  it('[ORD-01] knows the line of explanations under the header, and no order for one', () => {
    const explains = ORDER_FORMATS.TIKTOK_SHOP.isExplanation;
    expect(explains(() => 'Platform unique order ID.')).toBe(true);
    expect(explains(() => '576461413038785752\t')).toBe(false);
  });

  it('[ORD-01] takes the SKU id where the seller gave no SKU of its own', () => {
    const line = read(ORDER_FORMATS.TIKTOK_SHOP, tiktok, { 'Seller SKU': '' });
    expect(line.ok && line.draft.lines[0]?.platformSku).toBe('1729385712345678901');
  });

  it('[ORD-01] names every cell that cannot be read at once', () => {
    const line = read(ORDER_FORMATS.TIKTOK_SHOP, tiktok, {
      Quantity: 'two',
      'Created Time': '31/02/2026 10:00:00',
      'SKU Unit Original Price': '',
    });
    expect(line.ok).toBe(false);
    expect(!line.ok && line.faults.map(({ column }) => column)).toEqual([
      'Created Time',
      'Quantity',
      'SKU Unit Original Price',
    ]);
  });

  it.each([
    ['Unpaid', '', 'UNPAID'],
    ['To ship', 'Cancel', 'CANCEL_REQUESTED'],
    ['Canceled', 'Cancel', 'CANCELLED'],
    ['Shipped', '', 'SHIPPED'],
    ['Completed', 'Return/Refund', 'SHIPPED'],
  ])('[ORD-20] “%s” with “%s” is %s', (status, cancel, expected) => {
    const changes = { 'Order Status': status, 'Cancelation/Return Type': cancel };
    const line = read(ORDER_FORMATS.TIKTOK_SHOP, tiktok, changes);
    expect(line.ok && line.draft.status).toBe(expected);
  });

  it('[ORD-01] a status nobody knows is refused rather than guessed', () => {
    const line = read(ORDER_FORMATS.TIKTOK_SHOP, tiktok, { 'Order Status': 'Perlu dikirim' });
    expect(!line.ok && line.faults[0]?.column).toBe('Order Status');
  });
});

describe('Shopee order export', () => {
  const shopee: Record<string, string> = {
    'Order ID': '261102ABCDEF12',
    'Order Status': 'To ship',
    'Order Creation Date': '2026-11-02 09:30',
    'Product Name': 'Serum',
    'SKU Reference No.': '',
    'Parent SKU Reference No.': 'SER-30',
    'Deal Price': 'Rp125.000',
    Quantity: '1',
    'Receiver Name': 'Dewi',
    'Phone Number': '62812345678',
    'Delivery Address': 'Jl. Melati 5',
    City: 'KOTA BANDUNG',
    Country: 'ID',
  };
  const indonesia = { country: 'ID', currency: 'IDR' } as const;

  it('[ORD-01] reads rupiah with points for thousands and Jakarta time', () => {
    const cells = (column: string) => shopee[column] ?? '';
    const line = ORDER_FORMATS.SHOPEE.readLine(cells, indonesia);
    expect(line).toMatchObject({
      ok: true,
      draft: {
        orderedAt: new Date('2026-11-02T02:30:00Z'),
        lines: [{ platformSku: 'SER-30', unitPrice: '125000' }],
      },
    });
  });

  it('[ORD-01] joins the rows of an order with the first one’s recipient', () => {
    const drafts = ['A', 'B'].map((sku, at) => {
      const row = { ...shopee, 'SKU Reference No.': sku, 'Receiver Name': `Reader ${at}` };
      const line = ORDER_FORMATS.SHOPEE.readLine(
        (column) => row[column as keyof typeof row] ?? '',
        indonesia,
      );
      if (!line.ok) throw new Error('a row was refused');
      return line.draft;
    });
    const joined = joinLines(drafts);
    expect(joined.recipient.name).toBe('Reader 0');
    expect(joined.lines.map(({ platformSku }) => platformSku)).toEqual(['A', 'B']);
  });
});

describe('cells', () => {
  it.each([
    ['1,234.50', 'MYR', '1234.5'],
    ['฿99', 'THB', '99'],
    ['12,50', 'MYR', '12.5'],
    ['45.000', 'IDR', '45000'],
    ['45,000.00', 'VND', '45000'],
    ['1.234', 'MYR', null],
    ['12.345', 'SGD', null],
    ['1.250.000', 'IDR', '1250000'],
    ['free', 'MYR', null],
  ] as const)('[ORD-01] the amount %s in %s reads %s', (text, currency, expected) => {
    expect(readAmount(text, currency)).toBe(expected);
  });

  it('[ORD-01] reads quantities, dates and countries strictly', () => {
    expect(readQuantity('3.0')).toBe(3);
    expect(readQuantity('0')).toBeNull();
    expect(readQuantity('1.5')).toBeNull();
    expect(readInstant('2026-11-02 24:61', 'MY')).toBeNull();
    expect(readInstant('02/11/2026 08:00', 'TH')).toEqual(new Date('2026-11-02T01:00:00Z'));
    expect(readCountry('', 'SG')).toBe('SG');
    expect(readCountry('Atlantis', 'SG')).toBeNull();
  });
});
