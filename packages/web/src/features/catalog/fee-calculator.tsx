import { useQuery } from '@apollo/client/react';
import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { decimalsOf } from './decimals-of.ts';

const FeeSampleDocument = graphql(/* GraphQL */ `
  query FeeSample($order: FeeSampleInput!, $levelId: ID) {
    viewer {
      supplier {
        id
        feesInForce(levelId: $levelId) {
          sample(order: $order) {
            handling { amount currency } shipping { amount currency } total { amount currency }
          }
        }
      }
    }
  }
`);

/** A sample order and what the server would charge for it with the fees in force. */
export function FeeCalculator({ levelId, currency }: { levelId: string | null; currency: string }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState({
    units: 5 as number | null,
    grams: 1850 as number | null,
    goods: '47.05',
    country: 'MY',
    province: '',
  });
  const [asked] = useDebouncedValue(order, 300);
  const { data, previousData } = useQuery(FeeSampleDocument, {
    variables: {
      levelId,
      order: {
        ...asked,
        units: asked.units ?? 1,
        grams: asked.grams ?? 0,
        goods: asked.goods || '0',
        province: asked.province || null,
      },
    },
  });
  const rules = (data ?? previousData)?.viewer?.supplier?.feesInForce;
  const change = (part: Partial<typeof order>) => setOrder((before) => ({ ...before, ...part }));
  return (
    <Panel title={t('catalog.fees.calculator')} description={t('catalog.fees.calculatorText')}>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 5 }} spacing="sm" mb="md">
        <QuantityInput
          label={t('catalog.fees.units')}
          min={1}
          max={10_000}
          value={order.units}
          onChange={(units) => change({ units })}
        />
        <QuantityInput
          label={t('catalog.fees.weight')}
          max={10_000_000}
          value={order.grams}
          onChange={(grams) => change({ grams })}
        />
        <MoneyInput
          label={t('catalog.fees.goods')}
          currency={currency}
          decimals={decimalsOf(currency)}
          value={order.goods}
          onChange={(goods) => change({ goods })}
        />
        <TextInput
          label={t('catalog.fees.country')}
          maxLength={2}
          value={order.country}
          onChange={(event) => change({ country: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label={t('catalog.fees.province')}
          value={order.province}
          onChange={(event) => change({ province: event.currentTarget.value })}
        />
      </SimpleGrid>
      {rules ? (
        <Facts
          items={[
            [t('catalog.fees.handling'), <Money key="handling" value={rules.sample.handling} />],
            [
              t('catalog.fees.shipping'),
              <Money
                key="shipping"
                value={rules.sample.shipping}
                missing={t('catalog.fees.notSent')}
              />,
            ],
            [
              t('catalog.fees.total'),
              <Money
                key="total"
                value={rules.sample.total}
                strong
                missing={t('catalog.fees.notSent')}
              />,
            ],
          ]}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('catalog.fees.calculatorNone')}
        </Text>
      )}
    </Panel>
  );
}
