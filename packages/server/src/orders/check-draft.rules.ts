import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import type { OrderDraft } from './formats/order-draft.rules.ts';

export const MAX_ORDER_LINES = 200;

/** What an order must be to be taken in, whatever way it comes; every fault at its field. */
export function checkDraft(draft: OrderDraft, path: readonly string[] = []): InvalidInput[] {
  const faults: InvalidInput[] = [];
  const fault = (field: string, message: string) =>
    faults.push(invalidInput([...path, ...field.split('.')], message));
  const text = (field: string, value: string | null, most: number, needed = false) => {
    if (needed && !value?.trim()) fault(field, 'This is missing.');
    else if (value && value.length > most) fault(field, `This is longer than ${most} characters.`);
  };
  const { recipient } = draft;
  text('orderNo', draft.orderNo, 64, true);
  text('recipient.name', recipient.name, 200, true);
  text('recipient.phone', recipient.phone, 64, true);
  text('recipient.addressLine', recipient.addressLine, 1000, true);
  for (const field of ['province', 'city', 'district', 'postcode'] as const) {
    text(`recipient.${field}`, recipient[field], 200);
  }
  text('buyerNote', draft.buyerNote, 2000);
  text('carrier', draft.carrier, 200);
  text('trackingNo', draft.trackingNo, 200);
  if (!/^[A-Z]{2}$/.test(recipient.country)) {
    fault('recipient.country', 'A country is two letters, e.g. "MY".');
  }
  if (draft.lines.length === 0) fault('lines', 'An order has at least one line.');
  if (draft.lines.length > MAX_ORDER_LINES) {
    fault('lines', `An order has at most ${MAX_ORDER_LINES} lines.`);
  }
  draft.lines.forEach((line, at) => {
    text(`lines.${at}.platformSku`, line.platformSku, 200, true);
    text(`lines.${at}.productName`, line.productName, 1000);
    text(`lines.${at}.variation`, line.variation, 500);
    if (!Number.isInteger(line.quantity) || line.quantity < 1 || line.quantity > 999_999) {
      fault(`lines.${at}.quantity`, 'A quantity is a whole number from 1 to 999,999.');
    }
    if (!/^\d{1,15}(\.\d{1,4})?$/.test(line.unitPrice)) {
      fault(`lines.${at}.unitPrice`, 'A price is zero or more, with at most four decimals.');
    }
  });
  return faults;
}
