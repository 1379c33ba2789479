import { useQuery } from '@apollo/client/react';
import { Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { Panel } from '../../ui/panel.tsx';
import { countryOptions } from '../identity/country-names.ts';
import type { AllocationSide } from './allocation-query.ts';
import classes from './trial-panel.module.css';
import { useSkuOptions } from './use-sku-options.ts';

const TrialDocument = graphql(/* GraphQL */ `
  query AllocationTrial($input: AllocationTrialInput!) {
    viewer {
      distributor {
        id
        allocationTrial(input: $input) {
          supplier { id name }
          choices { by ruleName supplierWarehouse { id name } }
        }
      }
    }
  }
`);

/** Which warehouses an order to an address would be tried from, as one types it. */
export function TrialPanel({ side }: { side: AllocationSide }) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const skus = useSkuOptions([]);
  const [asked, setAsked] = useState({
    storeId: side.stores[0]?.id ?? '',
    country: side.stores[0]?.country ?? 'MY',
    province: '',
    postcode: '',
    skuId: null as string | null,
  });
  const [input] = useDebouncedValue(asked, 250);
  const { data, previousData } = useQuery(TrialDocument, {
    variables: { input },
    skip: input.storeId === '',
    fetchPolicy: 'cache-and-network',
  });
  const trials = (data ?? previousData)?.viewer?.distributor?.allocationTrial ?? [];
  const change = (changes: Partial<typeof asked>) => setAsked({ ...asked, ...changes });

  return (
    <Panel title={t('allocation.trial.title')} description={t('allocation.trial.text')}>
      {side.stores.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('allocation.trial.noStore')}
        </Text>
      ) : (
        <Stack gap="sm">
          <Select
            label={t('allocation.trial.store')}
            data={side.stores.map(({ id, nickname }) => ({ value: id, label: nickname }))}
            value={asked.storeId}
            allowDeselect={false}
            onChange={(storeId) => change({ storeId: storeId ?? '' })}
          />
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t('allocation.trial.country')}
              data={countryOptions(locale)}
              value={asked.country}
              searchable
              allowDeselect={false}
              onChange={(country) => change({ country: country ?? asked.country })}
            />
            <TextInput
              label={t('allocation.trial.postcode')}
              value={asked.postcode}
              onChange={(event) => change({ postcode: event.currentTarget.value })}
            />
          </SimpleGrid>
          <TextInput
            label={t('allocation.trial.province')}
            value={asked.province}
            onChange={(event) => change({ province: event.currentTarget.value })}
          />
          <Select
            label={t('allocation.trial.sku')}
            description={t('allocation.trial.skuHint')}
            data={skus.options}
            value={asked.skuId}
            searchable
            clearable
            onSearchChange={skus.search}
            onChange={(skuId) => change({ skuId })}
          />
          <div aria-live="polite">
            {trials.map(({ supplier, choices }) => (
              <section key={supplier.id} className={classes.supplier}>
                <h3 className={classes.name}>{supplier.name}</h3>
                {choices.length === 0 ? (
                  <p className={classes.quiet}>{t('allocation.trial.byStock')}</p>
                ) : (
                  <>
                    <ol className={classes.choices}>
                      {choices.map(({ by, ruleName, supplierWarehouse }) => (
                        <li key={supplierWarehouse.id}>
                          {supplierWarehouse.name}{' '}
                          <span className={classes.quiet}>
                            {by === 'RULE'
                              ? t('allocation.trial.byRule', { rule: ruleName ?? '' })
                              : t('allocation.trial.byDefault')}
                          </span>
                        </li>
                      ))}
                    </ol>
                    <p className={classes.quiet}>{t('allocation.trial.otherwise')}</p>
                  </>
                )}
              </section>
            ))}
          </div>
        </Stack>
      )}
    </Panel>
  );
}
