import { useMutation, useQuery } from '@apollo/client/react';
import {
  Anchor,
  Button,
  Checkbox,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Currency } from '../../gql/graphql.ts';
import { addressOf } from '../../lib/address.ts';
import { useReader } from '../../lib/reader.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { notify } from '../../ui/notify.ts';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { currencyOptions } from '../identity/country-names.ts';
import classes from './dialog.module.css';

const ChoicesDocument = graphql(/* GraphQL */ `
  query ApproveChoices {
    viewer {
      supplier {
        profile { baseCurrency }
        levels { id name percentOfBase }
        warehouses(first: 100) {
          nodes { id name kind country province city postcode addressLine }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const ApproveDocument = graphql(/* GraphQL */ `
  mutation PartnershipApprove($input: PartnershipApproveInput!) {
    partnershipApprove(input: $input) {
      partnership { id state stateAt note viewerCanDecide viewerCanManage }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  partnershipId: string;
  name: string;
  application?: { companyName: string; contact: string; message?: string | null } | undefined;
  onClose: () => void;
};

/** Decimals of the currencies that have none in practice. */
const WHOLE: readonly string[] = ['IDR', 'VND'];

/** Warehouses, level, currency and credit: everything that is agreed at the approval (SUP-06). */
export function ApproveDialog({ partnershipId, name, application, onClose }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { data } = useQuery(ChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const supplier = data?.viewer?.supplier;
  const [approve, { loading }] = useMutation(ApproveDocument, {
    refetchQueries: [
      'DistributorList',
      'DistributorTabs',
      'WaitingApplications',
      'DistributorPage',
    ],
  });
  const form = useForm({
    initialValues: {
      warehouseIds: [] as string[],
      levelId: null as string | null,
      settlementCurrency: null as string | null,
      creditEnabled: false,
      creditLimit: '',
      creditDays: null as number | null,
      note: '',
    },
  });
  const refusals = useUserErrors(form);
  const currency = form.values.settlementCurrency ?? supplier?.profile?.baseCurrency ?? 'MYR';
  const warehouses = supplier?.warehouses.nodes ?? [];

  async function submit(values: typeof form.values) {
    const { creditEnabled, creditLimit, creditDays, note, levelId, warehouseIds } = values;
    const input = {
      partnershipId,
      warehouseIds,
      levelId,
      settlementCurrency: currency as Currency,
      creditEnabled,
      creditLimit: creditEnabled && creditLimit !== '' ? creditLimit : null,
      creditDays: creditEnabled ? creditDays : null,
      note,
    };
    const answer = await approve({ variables: { input } });
    if (!answer.data || refusals.show(answer.data.partnershipApprove.userErrors)) return;
    notify(t('partnerships.approve.done', { name }));
    onClose();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t('partnerships.approve.title', { name })}
      size={560}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="md">
          {application && (
            <div className={classes.quote}>
              <b>{application.companyName}</b> · {application.contact}
              {application.message && <p>{application.message}</p>}
            </div>
          )}
          <UserErrors errors={refusals.general} />
          <Checkbox.Group
            label={t('partnerships.approve.warehouses')}
            description={t('partnerships.approve.warehousesHint')}
            required
            {...form.getInputProps('warehouseIds')}
          >
            <Stack gap={8} mt={8}>
              {warehouses.map((warehouse) => (
                <Checkbox
                  key={warehouse.id}
                  value={warehouse.id}
                  label={warehouse.name}
                  description={addressOf(warehouse)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {data && warehouses.length === 0 && (
            <Text size="sm">
              {t('partnerships.approve.noWarehouses')}{' '}
              <Anchor component={Link} to="/supplier/warehouses" inherit>
                {t('partnerships.approve.addWarehouse')}
              </Anchor>
            </Text>
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('partnerships.approve.level')}
              description={t('partnerships.approve.levelHint')}
              placeholder={t('partnerships.distributors.noLevel')}
              clearable
              data={(supplier?.levels ?? []).map((level) => ({
                value: level.id,
                label: level.percentOfBase
                  ? `${level.name} · ${level.percentOfBase} %`
                  : level.name,
              }))}
              {...form.getInputProps('levelId')}
            />
            <Select
              label={t('partnerships.approve.currency')}
              description={t('partnerships.approve.currencyHint')}
              allowDeselect={false}
              data={currencyOptions(locale)}
              {...form.getInputProps('settlementCurrency')}
              value={currency}
            />
          </SimpleGrid>
          <Switch
            label={t('partnerships.approve.credit')}
            description={t('partnerships.approve.creditHint')}
            {...form.getInputProps('creditEnabled', { type: 'checkbox' })}
          />
          {form.values.creditEnabled && (
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <MoneyInput
                label={t('partnerships.approve.limit')}
                description={' '}
                currency={currency}
                decimals={WHOLE.includes(currency) ? 0 : 2}
                {...form.getInputProps('creditLimit')}
              />
              <QuantityInput
                label={t('partnerships.approve.days')}
                description={t('partnerships.approve.daysHint')}
                min={1}
                max={365}
                error={form.errors.creditDays}
                value={form.values.creditDays ?? ''}
                onChange={(days) => form.setFieldValue('creditDays', days)}
              />
            </SimpleGrid>
          )}
          <Textarea
            label={t('partnerships.note')}
            description={t('partnerships.noteHint')}
            autosize
            {...form.getInputProps('note')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('partnerships.approve.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
