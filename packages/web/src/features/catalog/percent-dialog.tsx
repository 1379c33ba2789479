import { useMutation } from '@apollo/client/react';
import { Button, Stack, Table, Text } from '@mantine/core';
import { Decimal } from 'decimal.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Money } from '../../ui/money.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import type { BulkProduct } from './bulk-product.ts';

const PricesSetDocument = graphql(/* GraphQL */ `
  mutation ProductPricesSet($input: PricesSetInput!) {
    pricesSet(input: $input) {
      results {
        skuId changed
        sku { id ineligibleReason product { id basePrice { amount currency } } }
        userErrors { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const LEAST = -99;
const MOST = 900;

type Props = { products: readonly BulkProduct[]; onClose: () => void; onDone: () => void };

/** Raises or lowers base prices by a percentage, each shown before it is set. */
export function PercentDialog({ products, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [percent, setPercent] = useState('');
  const [set, { loading }] = useMutation(PricesSetDocument);
  const [errors, setErrors] = useState<readonly { message: string }[]>([]);
  const changes = products.flatMap((product) => {
    const now = product.product?.basePrice;
    return now ? [{ product, now, next: changed(now.amount, percent) }] : [];
  });

  async function submit() {
    const input = {
      changes: changes.map(({ product, next }) => ({ skuId: product.id, price: next })),
    };
    const answer = (await set({ variables: { input } })).data?.pricesSet;
    if (!answer) return;
    const refused = [
      ...answer.userErrors,
      ...answer.results.flatMap(({ userErrors }) => userErrors),
    ];
    const count = answer.results.filter((result) => result.changed).length;
    if (count > 0) notify(t('catalog.products.pricesSet', { count }));
    setErrors(refused);
    if (refused.length === 0) {
      onClose();
      onDone();
    }
  }

  return (
    <Dialog
      onClose={onClose}
      title={t('catalog.products.percentTitle', { count: products.length })}
    >
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <UserErrors errors={errors} />
        <Text size="sm" c="dimmed">
          {t('catalog.products.percentText')}
        </Text>
        <DecimalInput
          label={t('catalog.products.percent')}
          description={t('catalog.products.percentHint')}
          unit="%"
          negative
          decimals={2}
          value={percent}
          data-autofocus
          fault={(figure) => {
            if (Number(figure) < LEAST) return t('ui.figure.atLeast', { least: LEAST });
            return Number(figure) > MOST ? t('ui.figure.atMost', { most: MOST }) : null;
          }}
          onChange={setPercent}
        />
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('catalog.product')}</Table.Th>
              <Table.Th ta="end">{t('catalog.products.percentNow')}</Table.Th>
              <Table.Th ta="end">{t('catalog.products.percentThen')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ product, now, next }) => (
              <Table.Tr key={product.id}>
                <Table.Td>{product.name}</Table.Td>
                <Table.Td ta="end">
                  <Money value={now} />
                </Table.Td>
                <Table.Td ta="end">
                  <Money value={{ amount: next, currency: now.currency }} strong />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Button
          type="submit"
          loading={loading}
          disabled={changes.length === 0 || percent === '' || Number(percent) === 0}
        >
          {t('catalog.products.percentSave')}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** As many decimals as the price has now: those of its currency. */
function changed(amount: string, percent: string): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  const factor = new Decimal(percent || '0').div(100).plus(1);
  return new Decimal(amount).times(factor).toFixed(decimals, Decimal.ROUND_HALF_UP);
}
