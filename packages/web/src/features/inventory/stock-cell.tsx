import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import type { StockRow } from './supplier-stock-query.ts';
import { useSetStock } from './use-set-stock.ts';

/**
 * The available quantity, edited where it stands: Enter or leaving the field saves, Escape gives it
 * back. Sent with the version that was read, so that nobody's change is written over (STOCK-18).
 */
export function StockCell({ row, onSaved }: { row: StockRow; onSaved: () => void }) {
  const { t } = useTranslation();
  const { set, loading } = useSetStock();
  const [value, setValue] = useState<number | null>(row.available);
  const [unread, setUnread] = useState(false);
  const saving = useRef(false);

  async function save() {
    // What cannot be read stays to be mended, with the word about it at the field.
    if (saving.current || unread) return;
    if (value === null) setValue(row.available);
    if (value === null || value === row.available) return;
    saving.current = true;
    const { skuId, warehouseId, version } = row;
    const { set: count, errors } = await set({
      warehouseId,
      levels: [{ skuId, available: value, version }],
      idempotencyKey: crypto.randomUUID(),
    }).finally(() => {
      saving.current = false;
    });
    if (count > 0) notify(t('inventory.stock.saved', { count }));
    if (errors[0]) notifyFailure(errors[0].message);
    // What was not taken must not stand there as if it were on the shelf.
    if (count === 0) setValue(row.available);
    onSaved();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the row from opening under the field
    <span
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <QuantityInput
        size="xs"
        wordHovers
        aria-label={`${t('inventory.available')} ${row.code} ${row.warehouseName}`}
        title={t('inventory.stock.editHint')}
        styles={{ input: { textAlign: 'right' } }}
        value={value ?? ''}
        disabled={loading}
        onChange={(quantity, state) => {
          setValue(quantity);
          setUnread(state === 'refused');
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save();
          if (event.key !== 'Escape') return;
          setValue(row.available);
          setUnread(false);
        }}
      />
    </span>
  );
}
