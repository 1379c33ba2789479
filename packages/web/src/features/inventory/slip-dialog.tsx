import {
  Button,
  Group,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { lineOf, type SlipKind } from './slip.ts';
import { SlipLines } from './slip-lines.tsx';
import type { StockRow } from './supplier-stock-query.ts';
import { type SlipForm, useSlip } from './use-slip.ts';

type Props = {
  kind: SlipKind;
  warehouses: readonly { id: string; name: string }[];
  /** What was picked in the list; the first one's warehouse is taken. */
  rows: readonly StockRow[];
  onDone: () => void;
  onClose: () => void;
};

/** Goods received, transferred, adjusted or counted: one warehouse, many SKUs, all or none. */
export function SlipDialog({ kind, warehouses, rows, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { send, loading } = useSlip(kind);
  const [key] = useState(() => crypto.randomUUID());
  const from = rows[0]?.warehouseId ?? warehouses[0]?.id ?? '';
  const form = useForm<SlipForm>({
    initialValues: {
      warehouseId: from,
      toWarehouseId: warehouses.find(({ id }) => id !== from)?.id ?? '',
      note: '',
      fewer: true,
      lines: rows.filter(({ warehouseId }) => warehouseId === from).map(lineOf),
    },
  });
  const refusals = useUserErrors(form);
  const options = warehouses.map(({ id, name }) => ({ value: id, label: name }));
  const { lines } = form.values;
  const elsewhere = rows.filter(({ warehouseId }) => warehouseId !== from).length;

  async function submit(values: SlipForm) {
    const errors = await send(values, key);
    if (!errors || refusals.show(errors)) return;
    notify(t(`inventory.slip.done.${kind}`, { count: lines.length }));
    onDone();
    onClose();
  }

  return (
    <Dialog onClose={onClose} size={640} title={t(`inventory.slip.title.${kind}`)}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="sm">
          <UserErrors errors={refusals.general} />
          <Text size="sm" c="dimmed">
            {t(`inventory.slip.text.${kind}`)}
          </Text>
          {elsewhere > 0 && (
            <Text size="sm" c="red">
              {t('inventory.slip.elsewhere', { count: elsewhere })}
            </Text>
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t(kind === 'transfer' ? 'inventory.slip.from' : 'inventory.warehouse')}
              required
              allowDeselect={false}
              data={options}
              {...form.getInputProps('warehouseId')}
            />
            {kind === 'transfer' && (
              <Select
                label={t('inventory.slip.to')}
                required
                allowDeselect={false}
                data={options.filter(({ value }) => value !== form.values.warehouseId)}
                {...form.getInputProps('toWarehouseId')}
              />
            )}
            {kind === 'adjust' && (
              <SegmentedControl
                style={{ alignSelf: 'end' }}
                aria-label={t('inventory.slip.direction')}
                data={[
                  { value: 'fewer', label: t('inventory.slip.fewer') },
                  { value: 'more', label: t('inventory.slip.more') },
                ]}
                value={form.values.fewer ? 'fewer' : 'more'}
                onChange={(value) => form.setFieldValue('fewer', value === 'fewer')}
              />
            )}
          </SimpleGrid>
          <SlipLines kind={kind} form={form} />
          <TextInput
            label={t('inventory.stock.note')}
            description={t('inventory.stock.noteHint')}
            required={kind === 'adjust'}
            maxLength={500}
            {...form.getInputProps('note')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={loading} disabled={lines.length === 0}>
              {t(`inventory.slip.act.${kind}`, { count: lines.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
