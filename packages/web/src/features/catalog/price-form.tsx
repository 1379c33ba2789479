import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Empty } from '../../ui/empty.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import { AudienceDocument } from './audience-query.ts';
import { decimalsOf } from './decimals-of.ts';

const PriceFormSetDocument = graphql(/* GraphQL */ `
  mutation PriceFormSet($input: PricesSetInput!) {
    pricesSet(input: $input) {
      results {
        skuId changed
        sku {
          id ineligibleReason
          product {
            id enabled viewerCanPrice basePrice { amount currency }
            levelPrices { level { id } price { amount currency } }
            distributorPrices { distributor { id name } price { amount currency } }
          }
        }
        userErrors { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Amount = { amount: string; currency: string };
type Priced = {
  id: string;
  product?: {
    viewerCanPrice: boolean;
    basePrice: Amount;
    levelPrices: readonly { level: { id: string }; price: Amount }[];
    distributorPrices: readonly { distributor: { id: string; name: string }; price: Amount }[];
  } | null;
};
/** What one field is about; the key under which its text and its refusal are kept. */
type Field = { key: string; levelId?: string; distributorId?: string };

/** All the prices of one product; only what was changed is sent, and each is refused by itself. */
export function PriceForm({ sku }: { sku: Priced }) {
  const { t } = useTranslation();
  const { data } = useQuery(AudienceDocument);
  const [set, { loading }] = useMutation(PriceFormSetDocument, {
    refetchQueries: ['PriceHistory', 'ProductCounts'],
  });
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const supplier = data?.viewer?.supplier;
  const { product } = sku;
  const currency = product?.basePrice.currency ?? supplier?.profile?.baseCurrency;
  const partners = (supplier?.partnerships.nodes ?? []).flatMap(
    ({ distributor }) => distributor ?? [],
  );
  const held = new Map<string, string>([
    ['base', product?.basePrice.amount ?? ''],
    ...(product?.levelPrices ?? []).map(({ level, price }) => [level.id, price.amount] as const),
    ...(product?.distributorPrices ?? []).map(
      (own) => [own.distributor.id, own.price.amount] as const,
    ),
  ]);
  const named = [
    ...(product?.distributorPrices ?? []).map(({ distributor }) => distributor),
    ...partners.filter(({ id }) => added.includes(id) && !held.has(id)),
  ];
  const fields: Field[] = [
    { key: 'base' },
    ...(supplier?.levels ?? []).map(({ id }) => ({ key: id, levelId: id })),
    ...named.map(({ id }) => ({ key: id, distributorId: id })),
  ];
  const changed = fields.filter(
    ({ key }) => texts[key] !== undefined && texts[key] !== (held.get(key) ?? ''),
  );

  async function submit() {
    const changes = changed.map(({ key, ...of }) => ({
      skuId: sku.id,
      ...of,
      price: texts[key] || null,
    }));
    const answer = (await set({ variables: { input: { changes } } })).data?.pricesSet;
    if (!answer) return;
    const refused: Record<string, string> = {};
    const kept: Record<string, string> = {};
    for (const [index, { key }] of changed.entries()) {
      const message = answer.results[index]?.userErrors[0]?.message;
      if (message) {
        refused[key] = message;
        kept[key] = texts[key] ?? '';
      }
    }
    for (const { message } of answer.userErrors) refused.all = message;
    setErrors(refused);
    setTexts(answer.userErrors.length > 0 ? texts : kept);
    if (Object.keys(refused).length === 0) notify(t('catalog.prices.saved'));
  }

  if (!currency) {
    return <Empty title={t('catalog.fees.noCurrency')} text={t('catalog.fees.noCurrencyText')} />;
  }
  const input = (key: string, label: string, hint?: string) => (
    <MoneyInput
      key={key}
      label={label}
      placeholder={hint}
      currency={currency}
      decimals={decimalsOf(currency)}
      disabled={product?.viewerCanPrice === false}
      value={texts[key] ?? held.get(key) ?? ''}
      error={errors[key]}
      onChange={(amount) => setTexts((before) => ({ ...before, [key]: amount }))}
    />
  );
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <LeaveGuard isDirty={() => changed.length > 0} />
      <UserErrors errors={errors.all ? [{ message: errors.all }] : []} />
      {input('base', t('catalog.prices.base'))}
      {product && (supplier?.levels.length ?? 0) > 0 && (
        <Stack gap="xs">
          <Text fw={600}>{t('catalog.prices.levels')}</Text>
          <Text size="sm" c="dimmed">
            {t('catalog.prices.levelsText')}
          </Text>
          {supplier?.levels.map(({ id, name, percentOfBase }) =>
            input(
              id,
              name,
              percentOfBase
                ? t('catalog.levels.percentOf', { percent: Number(percentOfBase) })
                : t('catalog.levels.sameAsBase'),
            ),
          )}
        </Stack>
      )}
      {product && (
        <Stack gap="xs">
          <Text fw={600}>{t('catalog.prices.distributors')}</Text>
          <Text size="sm" c="dimmed">
            {t(
              named.length > 0
                ? 'catalog.prices.distributorsText'
                : 'catalog.prices.noDistributors',
            )}
          </Text>
          {named.map(({ id, name }) => input(id, name))}
          {partners.length > named.length && (
            <Select
              placeholder={t('catalog.prices.addDistributor')}
              aria-label={t('catalog.prices.addDistributor')}
              searchable
              value={null}
              data={partners
                .filter(({ id }) => !named.some((other) => other.id === id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => id && setAdded((before) => [...before, id])}
            />
          )}
        </Stack>
      )}
      <Button type="submit" loading={loading} disabled={changed.length === 0}>
        {t('catalog.prices.save')}
      </Button>
    </Stack>
  );
}
