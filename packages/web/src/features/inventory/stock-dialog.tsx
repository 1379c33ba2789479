import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import type { StockRow } from './supplier-stock-query.ts';
import { useSetStock } from './use-set-stock.ts';

type Props = { rows: readonly StockRow[]; onDone: () => void; onClose: () => void };

/** One quantity and one note for many rows; one act for each warehouse among them. */
export function StockDialog({ rows, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { set, loading } = useSetStock();
  const [available, setAvailable] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);

  async function submit() {
    if (available === null) return;
    const refusals: UserErrorLike[] = [];
    let count = 0;
    for (const warehouseId of new Set(rows.map((row) => row.warehouseId))) {
      const own = rows.filter((row) => row.warehouseId === warehouseId);
      const answer = await set({
        warehouseId,
        levels: own.map(({ skuId, version }) => ({ skuId, available, version })),
        note: note.trim() || null,
        idempotencyKey: `${key}/${warehouseId}/${available}`,
      });
      count += answer.set;
      refusals.push(...answer.errors);
    }
    if (count > 0) notify(t('inventory.stock.saved', { count }));
    onDone();
    setErrors(refusals);
    if (refusals.length === 0) onClose();
  }

  return (
    <Dialog onClose={onClose} title={t('inventory.stock.setTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <UserErrors errors={errors} />
          <Text size="sm" c="dimmed">
            {t('inventory.stock.setText')}
          </Text>
          <QuantityInput
            data-autofocus
            required
            label={t('inventory.stock.sameForAll')}
            value={available ?? ''}
            onChange={setAvailable}
          />
          <TextInput
            label={t('inventory.stock.note')}
            description={t('inventory.stock.noteHint')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" loading={loading} disabled={available === null}>
            {t('inventory.stock.setMany', { count: rows.length })}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
