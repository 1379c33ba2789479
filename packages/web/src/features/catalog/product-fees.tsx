import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MoneyValue } from '../../lib/format-money.ts';
import { useReader } from '../../lib/reader.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { nameOfCountry } from '../identity/country-names.ts';

const ProductFeesDocument = graphql(/* GraphQL */ `
  query ProductFees($order: FeeSampleInput!) {
    viewer {
      supplier {
        id
        feesInForce {
          sample(order: $order) {
            handling { amount currency } shipping { amount currency } total { amount currency }
          }
        }
      }
    }
  }
`);

type Props = { goods: MoneyValue; grams: number; country: string };

/** What an order of one unit would be charged on top, with the fees in force for everybody. */
export function ProductFees({ goods, grams, country }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { data, loading } = useQuery(ProductFeesDocument, {
    variables: { order: { units: 1, grams, goods: goods.amount, country } },
  });
  const sample = data?.viewer?.supplier?.feesInForce?.sample;
  return (
    <Panel
      title={t('catalog.page.fees')}
      description={t('catalog.page.feesText', { country: nameOfCountry(country, locale) })}
    >
      {sample ? (
        <Facts
          items={[
            [t('catalog.fees.handling'), <Money key="h" value={sample.handling} />],
            [
              t('catalog.fees.shipping'),
              <Money key="s" value={sample.shipping} missing={t('catalog.fees.notSent')} />,
            ],
            [
              t('catalog.page.goodsAndFees'),
              <Money key="t" value={sample.total} strong missing={t('catalog.fees.notSent')} />,
            ],
          ]}
        />
      ) : loading ? null : (
        <Text size="sm" c="dimmed">
          {t('catalog.fees.calculatorNone')}
        </Text>
      )}
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to={'/supplier/fees' as string} />}>
        {t('catalog.page.toFees')}
      </Anchor>
    </Panel>
  );
}
