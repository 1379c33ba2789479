import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { imageOf, type Product } from './product-list-query.ts';

const ClaimsStopDocument = graphql(/* GraphQL */ `
  mutation ClaimsStop($input: ClaimsChoiceInput!) {
    claimsStop(input: $input) {
      results {
        claim { id state reason stateAt stock viewerCanStop viewerCanRemove }
        error { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  /** The suppliers' SKUs to stop; more than `products` where not all of it is loaded. */
  ids: readonly string[];
  products: readonly Product[];
  onDone: () => void;
  onClose: () => void;
};

/** Named in the dialog; the others are counted. */
const SHOWN = 6;

/** Says what stopping does before it does it (CLAIM-09, STOCK-05). */
export function StopDialog({ ids, products, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [stop, { loading }] = useMutation(ClaimsStopDocument);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);

  async function submit() {
    const { data } = await stop({ variables: { input: { claimIds: [...ids] } } });
    if (!data) return;
    const results = data.claimsStop.results ?? [];
    const refusals = [
      ...data.claimsStop.userErrors,
      ...results.flatMap(({ error }) => error ?? []),
    ];
    const count = results.filter(({ error }) => !error).length;
    if (count > 0) notify(t('claims.stopped', { count }));
    onDone();
    setErrors(refusals);
    if (refusals.length === 0) onClose();
  }

  return (
    <Dialog onClose={onClose} title={t('claims.stopTitle')}>
      <Stack>
        <UserErrors errors={errors} />
        {products.slice(0, SHOWN).map((product) => (
          <Group key={product.id} justify="space-between" wrap="nowrap">
            <ProductCell
              name={product.claim?.name ?? product.name}
              code={product.claim?.localCode}
              image={imageOf(product.imageId)}
            />
            <Quantity value={product.claim?.stock} />
          </Group>
        ))}
        {ids.length > SHOWN && (
          <Text size="sm" c="dimmed">
            {t('claims.andMore', { count: ids.length - Math.min(SHOWN, products.length) })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('claims.stopText')}
        </Text>
        <Button color="red" loading={loading} onClick={() => void submit()}>
          {t('claims.stopMany', { count: ids.length })}
        </Button>
      </Stack>
    </Dialog>
  );
}
