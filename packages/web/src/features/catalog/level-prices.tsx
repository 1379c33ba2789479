import { useMutation } from '@apollo/client/react';
import { Button, ScrollArea, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { LevelPriceListQuery } from '../../gql/graphql.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import type { Level } from './audience-query.ts';
import { decimalsOf } from './decimals-of.ts';

const LevelPriceListDocument = graphql(/* GraphQL */ `
  query LevelPriceList($first: Int!, $after: String) {
    viewer {
      supplier {
        id
        skus(first: $first, after: $after) {
          nodes {
            id code name image { id url }
            product {
              id basePrice { amount currency }
              levelPrices { level { id } price { amount currency } }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const LevelPricesSetDocument = graphql(/* GraphQL */ `
  mutation LevelPricesSet($input: PricesSetInput!) {
    pricesSet(input: $input) {
      results {
        skuId changed
        sku { id product { id levelPrices { level { id } price { amount currency } } } }
        userErrors { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Supplier = NonNullable<NonNullable<LevelPriceListQuery['viewer']>['supplier']>;
type Priced = Supplier['skus']['nodes'][number];
type Props = { levels: readonly Level[]; currency: string; disabled: boolean };

/** Products against levels: a price written into a cell wins over the level's percentage. */
export function LevelPrices({ levels, currency, disabled }: Props) {
  const { t } = useTranslation();
  const { rows, loading, hasMore, onLoadMore } = usePages(
    LevelPriceListDocument,
    {},
    (data) => data.viewer?.supplier?.skus,
  );
  const [set, setting] = useMutation(LevelPricesSetDocument);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [general, setGeneral] = useState<readonly { message: string }[]>([]);
  const priced = rows.filter((row) => row.product);
  const changes = priced.flatMap((row) =>
    levels.flatMap((level) => {
      const text = texts[`${row.id}/${level.id}`];
      const isChanged = text !== undefined && text !== heldBy(row, level.id);
      return isChanged ? [{ skuId: row.id, levelId: level.id, price: text || null }] : [];
    }),
  );

  async function submit() {
    const answer = (await set({ variables: { input: { changes } } })).data?.pricesSet;
    if (!answer) return;
    setGeneral(answer.userErrors);
    if (answer.userErrors.length > 0) return;
    const refused: Record<string, string> = {};
    const kept: Record<string, string> = {};
    for (const [index, { skuId, levelId, price }] of changes.entries()) {
      const message = answer.results[index]?.userErrors[0]?.message;
      if (!message) continue;
      refused[`${skuId}/${levelId}`] = message;
      kept[`${skuId}/${levelId}`] = price ?? '';
    }
    setErrors(refused);
    setTexts(kept);
    if (Object.keys(refused).length === 0) notify(t('catalog.prices.saved'));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Panel
        title={t('catalog.levels.prices')}
        description={t('catalog.levels.pricesText')}
        flush
        actions={
          !disabled && (
            <Button type="submit" disabled={changes.length === 0} loading={setting.loading}>
              {t('catalog.levels.pricesSave', { count: changes.length })}
            </Button>
          )
        }
      >
        <LeaveGuard isDirty={() => changes.length > 0} />
        <UserErrors errors={general} />
        {!loading && priced.length === 0 ? (
          <Empty title={t('catalog.levels.pricesNone')} />
        ) : (
          <ScrollArea>
            <Table verticalSpacing="xs" miw={420 + levels.length * 150}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('catalog.product')}</Table.Th>
                  <Table.Th ta="end">{t('catalog.products.price')}</Table.Th>
                  {levels.map((level) => (
                    <Table.Th key={level.id}>{level.name}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {priced.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <ProductCell name={row.name} code={row.code} image={row.image?.url} />
                    </Table.Td>
                    <Table.Td ta="end">
                      <Money value={row.product?.basePrice} />
                    </Table.Td>
                    {levels.map((level) => {
                      const key = `${row.id}/${level.id}`;
                      return (
                        <Table.Td key={level.id} miw={140}>
                          <MoneyInput
                            size="xs"
                            aria-label={`${row.name}, ${level.name}`}
                            currency={currency}
                            decimals={decimalsOf(currency)}
                            placeholder={
                              level.percentOfBase ? `${Number(level.percentOfBase)} %` : '100 %'
                            }
                            disabled={disabled}
                            value={texts[key] ?? heldBy(row, level.id)}
                            error={errors[key]}
                            onChange={(text) => setTexts((before) => ({ ...before, [key]: text }))}
                          />
                        </Table.Td>
                      );
                    })}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {hasMore && (
              <Button variant="subtle" m="sm" onClick={onLoadMore}>
                {t('catalog.prices.more')}
              </Button>
            )}
          </ScrollArea>
        )}
      </Panel>
    </form>
  );
}

const heldBy = (row: Priced, levelId: string): string =>
  row.product?.levelPrices.find(({ level }) => level.id === levelId)?.price.amount ?? '';
