import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { FeeCalculator } from './fee-calculator.tsx';
import { FeeForm } from './fee-form.tsx';

const FeePageDocument = graphql(/* GraphQL */ `
  query FeePage {
    viewer {
      supplier {
        id
        profile { baseCurrency }
        levels { id name }
        fees {
          level { id }
          fees {
            currency
            handling { perOrder perUnit }
            shipping {
              freeAbove freeForPlatformLogistics
              zones { countries provinces firstGrams firstFee stepGrams stepFee }
            }
          }
        }
      }
    }
  }
`);

const EVERYBODY = 'everybody';

/** Handling and shipping fees, for everybody or for a level, and what they make of an order. */
export function FeePage() {
  const { t } = useTranslation();
  const may = useMay('SUPPLIER_PRICES');
  const { data, loading } = useQuery(FeePageDocument);
  const [whom, setWhom] = useState(EVERYBODY);
  const supplier = data?.viewer?.supplier;
  const currency = supplier?.profile?.baseCurrency;
  if (!loading && !currency) {
    return (
      <Page narrow title={t('catalog.fees.title')} description={t('catalog.fees.description')}>
        <Empty
          title={t('catalog.fees.noCurrency')}
          text={t('catalog.fees.noCurrencyText')}
          action={
            <Button component={Link} to={'/supplier/onboarding' as string}>
              {t('catalog.fees.toOnboarding')}
            </Button>
          }
        />
      </Page>
    );
  }
  const levelId = whom === EVERYBODY ? null : whom;
  const of = (id: string | null) =>
    supplier?.fees.find(({ level }) => (level?.id ?? null) === id)?.fees;
  const own = of(levelId);
  const base = of(null);
  return (
    <Page
      narrow
      title={t('catalog.fees.title')}
      description={t('catalog.fees.description')}
      loading={loading}
    >
      {supplier && currency && (
        <>
          {supplier.levels.length > 0 && (
            <Select
              label={t('catalog.fees.forWhom')}
              allowDeselect={false}
              maw={320}
              value={whom}
              onChange={(next) => setWhom(next ?? EVERYBODY)}
              data={[
                { value: EVERYBODY, label: t('catalog.fees.everybody') },
                ...supplier.levels.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <FeeForm
            key={whom}
            levelId={levelId}
            currency={currency}
            handling={own?.handling ?? base?.handling ?? null}
            shipping={own?.shipping ?? base?.shipping ?? null}
            disabled={!may}
          />
          <FeeCalculator levelId={levelId} currency={currency} />
        </>
      )}
    </Page>
  );
}
