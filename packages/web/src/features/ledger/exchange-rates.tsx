import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { Currency } from '../../gql/graphql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const ExchangeRatesDocument = graphql(/* GraphQL */ `
  query ExchangeRates {
    viewer {
      fixedRates { id from to rate source asOf }
      liveRates { id from to rate source asOf }
    }
  }
`);

const ExchangeRateSetDocument = graphql(/* GraphQL */ `
  mutation ExchangeRateSet($input: ExchangeRateSetInput!) {
    exchangeRateSet(input: $input) {
      rates { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const currencies: readonly Currency[] = ['MYR', 'SGD', 'THB', 'PHP', 'IDR', 'VND', 'USD', 'CNY'];

type Rate = {
  id: string;
  from: Currency;
  to: Currency;
  rate: string;
  source: string;
  asOf: string;
};
const idOf = (rate: Rate) => rate.id;

/** Fixed rates of the organisation beside the live ones. */
export function ExchangeRates() {
  const { t } = useTranslation();
  const may = useMay('ORGANISATION_MANAGE');
  const { data, loading } = useQuery(ExchangeRatesDocument);
  const [set, { loading: saving }] = useMutation(ExchangeRateSetDocument, {
    refetchQueries: [ExchangeRatesDocument],
  });
  const form = useForm({
    initialValues: { from: 'MYR' as Currency, to: 'IDR' as Currency, rate: '' },
  });
  const refusals = useUserErrors(form);

  async function save(from: Currency, to: Currency, rate: string | null) {
    const { data: answer } = await set({ variables: { input: { from, to, rate } } });
    if (!answer || refusals.show(answer.exchangeRateSet.userErrors)) return;
    notify(t(rate === null ? 'ledger.rates.removed' : 'ledger.rates.saved'));
    if (rate !== null) form.setFieldValue('rate', '');
  }

  const columns = (own: boolean): Column<Rate>[] => [
    {
      id: 'rate',
      header: t('ledger.rates.rate'),
      grow: true,
      cell: ({ from, to, rate }) => t('ledger.rates.sentence', { from, to, rate }),
    },
    {
      id: 'source',
      header: t('ledger.rates.source'),
      width: 180,
      cell: ({ source }) => (own ? t('ledger.rates.fixed') : source),
    },
    {
      id: 'since',
      header: t('ledger.rates.since'),
      width: 150,
      cell: ({ asOf }) => <DateTime value={asOf} />,
    },
    ...(own && may
      ? [
          {
            id: 'act',
            header: '',
            width: 120,
            align: 'end' as const,
            card: 'aside' as const,
            cell: ({ from, to }: Rate) => (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={saving}
                onClick={() => void save(from, to, null)}
              >
                {t('ledger.rates.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const none = <Empty title={t('ledger.rates.none')} text={t('ledger.rates.noneText')} />;

  return (
    <Page title={t('ledger.rates.title')} description={t('ledger.rates.text')}>
      <Stack gap="lg">
        {may && (
          <Panel title={t('ledger.rates.add')}>
            <form onSubmit={form.onSubmit(({ from, to, rate }) => void save(from, to, rate))}>
              <UserErrors errors={refusals.general} />
              <Group align="flex-start" gap="sm">
                {(['from', 'to'] as const).map((end) => (
                  <Select
                    key={end}
                    w={110}
                    label={t(`ledger.rates.${end}`)}
                    data={[...currencies]}
                    allowDeselect={false}
                    {...form.getInputProps(end)}
                  />
                ))}
                <DecimalInput
                  w={180}
                  label={t('ledger.rates.rate')}
                  required
                  decimals={10}
                  {...form.getInputProps('rate')}
                />
                <Button type="submit" loading={saving} mt={25}>
                  {t('ledger.rates.save')}
                </Button>
              </Group>
              <Text size="xs" c="dimmed" mt={6}>
                {t('ledger.rates.rateHint')}
              </Text>
            </form>
          </Panel>
        )}
        <Panel title={t('ledger.rates.mine')} flush>
          <Table
            id="ledger.rates"
            columns={columns(true)}
            rows={data?.viewer?.fixedRates ?? []}
            rowId={idOf}
            loading={loading && !data}
            empty={none}
          />
        </Panel>
        {(data?.viewer?.liveRates.length ?? 0) > 0 && (
          <Panel title={t('ledger.rates.live')} flush>
            <Table
              id="ledger.liveRates"
              columns={columns(false)}
              rows={data?.viewer?.liveRates ?? []}
              rowId={idOf}
              empty={none}
            />
          </Panel>
        )}
      </Stack>
    </Page>
  );
}
