import { useMutation } from '@apollo/client/react';
import {
  Button,
  Group,
  MultiSelect,
  Select,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { countryOptions } from '../identity/country-names.ts';
import {
  AllocationDocument,
  type AllocationRule,
  type AllocationSide,
  warehouseGroups,
} from './allocation-query.ts';
import { readPostcodeRange } from './postcode-ranges.ts';
import { formOf, inputOf } from './rule-input.ts';
import { useSkuOptions } from './use-sku-options.ts';
import { CreateRuleDocument, UpdateRuleDocument } from './write-rule.ts';

type Props = { side: AllocationSide; rule: AllocationRule | null; onClose: () => void };

/** Adds a rule, or writes one anew. */
export function RuleDialog({ side, rule, onClose }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const again = { refetchQueries: [AllocationDocument], awaitRefetchQueries: true };
  const [create, creating] = useMutation(CreateRuleDocument, again);
  const [update, updating] = useMutation(UpdateRuleDocument, again);
  const skus = useSkuOptions(rule?.skus ?? []);
  const form = useForm({
    initialValues: formOf(rule),
    validate: {
      postcodes: (values) =>
        values.every((text) => readPostcodeRange(text))
          ? null
          : t('allocation.dialog.postcodesWrong'),
    },
  });
  const refusals = useUserErrors(form);
  const warehouses = warehouseGroups(side);

  async function submit(values: typeof form.values) {
    const input = inputOf(values, rule?.enabled ?? true);
    const errors = rule
      ? (await update({ variables: { input: { ...input, ruleId: rule.id } } })).data
          ?.allocationRuleUpdate.userErrors
      : (await create({ variables: { input } })).data?.allocationRuleCreate.userErrors;
    if (!errors || refusals.show(errors)) return;
    notify(t('allocation.dialog.saved'));
    onClose();
  }

  return (
    <Dialog
      onClose={onClose}
      size={560}
      title={t(rule ? 'allocation.dialog.edit' : 'allocation.dialog.add')}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="sm">
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('allocation.dialog.name')}
            description={t('allocation.dialog.nameHint')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Select
            label={t('allocation.dialog.warehouse')}
            description={warehouses.length === 0 ? t('allocation.dialog.noWarehouses') : undefined}
            required
            searchable
            data={warehouses}
            {...form.getInputProps('supplierWarehouseId')}
          />
          <div>
            <Text fw={600} size="sm" mt="xs">
              {t('allocation.dialog.conditions')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('allocation.dialog.conditionsText')}
            </Text>
          </div>
          <MultiSelect
            label={t('allocation.dialog.stores')}
            data={side.stores.map(({ id, nickname }) => ({ value: id, label: nickname }))}
            searchable
            clearable
            {...form.getInputProps('storeIds')}
          />
          <MultiSelect
            label={t('allocation.dialog.countries')}
            data={countryOptions(locale)}
            searchable
            clearable
            {...form.getInputProps('countries')}
          />
          <TagsInput
            label={t('allocation.dialog.provinces')}
            description={t('allocation.dialog.provincesHint')}
            clearable
            {...form.getInputProps('provinces')}
          />
          <TagsInput
            label={t('allocation.dialog.postcodes')}
            description={t('allocation.dialog.postcodesHint')}
            clearable
            {...form.getInputProps('postcodes')}
          />
          <MultiSelect
            label={t('allocation.dialog.skus')}
            data={skus.options}
            searchable
            clearable
            onSearchChange={skus.search}
            {...form.getInputProps('skuIds')}
          />
          <MultiSelect
            label={t('allocation.dialog.categories')}
            data={[...side.categories]}
            searchable
            clearable
            {...form.getInputProps('categories')}
          />
          <Group justify="flex-end" mt="xs">
            <Button type="submit" loading={creating.loading || updating.loading}>
              {t('allocation.dialog.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
