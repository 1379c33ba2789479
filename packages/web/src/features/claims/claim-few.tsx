import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { Money } from '../../ui/money.tsx';
import { notify } from '../../ui/notify.ts';
import { ProductCell } from '../../ui/product-cell.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import classes from './claim-dialog.module.css';
import { ClaimsPreviewDocument, type PreviewRow } from './claims-preview-query.ts';
import { imageOf } from './product-list-query.ts';

const ClaimsCreateDocument = graphql(/* GraphQL */ `
  mutation ClaimsCreate($input: ClaimsCreateInput!) {
    claimsCreate(input: $input) {
      results {
        outcome
        claim { id state reason stock localCode }
        error { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { skuIds: readonly string[]; onDone: () => void; onClose: () => void };

/** Shows, row by row, what claiming would do, and lets a code be changed where it collides. */
export function ClaimFew({ skuIds, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<Record<string, string>>({});
  const [settled] = useDebouncedValue(codes, 300);
  const itemsOf = (given: Record<string, string>) =>
    skuIds.map((skuId) => ({ skuId, localCode: given[skuId]?.trim() || null }));
  const { data, previousData, loading } = useQuery(ClaimsPreviewDocument, {
    variables: { items: itemsOf(settled) },
    fetchPolicy: 'network-only',
  });
  const [create, { loading: claiming }] = useMutation(ClaimsCreateDocument);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const rows = (data ?? previousData)?.claimsPreview ?? [];
  const possible = rows.filter(
    ({ outcome }) => outcome === 'CREATED' || outcome === 'ADOPTED',
  ).length;
  const unsettled = loading || settled !== codes;

  async function submit() {
    const wanted = itemsOf(codes).filter((_, i) => rows[i]?.outcome !== 'REFUSED');
    const answer = await create({ variables: { input: { items: wanted } } });
    if (!answer.data) return;
    const { results, userErrors } = answer.data.claimsCreate;
    const refusals = [...userErrors, ...(results ?? []).flatMap(({ error }) => error ?? [])];
    const count = (results ?? []).filter(({ claim }) => claim).length;
    if (count > 0) notify(t('claims.claimed', { count }));
    onDone();
    setErrors(refusals);
    if (refusals.length === 0) onClose();
  }

  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('claims.dialog.text')}
      </Text>
      <UserErrors errors={errors} />
      <ul className={classes.rows}>
        {skuIds.map((skuId, i) => (
          <li key={skuId} className={classes.row}>
            <ProductCell
              name={rows[i]?.name ?? t('claims.dialog.checking')}
              code={rows[i]?.code ?? ''}
              image={imageOf(rows[i]?.imageId)}
            />
            <TextInput
              size="xs"
              aria-label={t('claims.dialog.code')}
              placeholder={rows[i]?.localCode ?? rows[i]?.code ?? ''}
              value={codes[skuId] ?? ''}
              error={conflict(rows[i])}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setCodes((before) => ({ ...before, [skuId]: value }));
              }}
            />
            <span className={classes.cost}>
              <Money value={rows[i]?.initialCost} />
            </span>
            <Outcome row={rows[i]} />
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t('claims.dialog.codeHint')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('claims.dialog.done')}
        </Button>
        <Button
          loading={claiming}
          disabled={unsettled || possible === 0}
          onClick={() => void submit()}
        >
          {t('claims.claimMany', { count: possible })}
        </Button>
      </Group>
    </Stack>
  );
}

const conflict = (row: PreviewRow | undefined) =>
  row?.error?.__typename === 'LocalSkuConflict' ? row.error.message : undefined;

const TONES = {
  CREATED: 'good',
  ADOPTED: 'good',
  ALREADY_CLAIMED: 'ended',
  REFUSED: 'bad',
} as const;

function Outcome({ row }: { row: PreviewRow | undefined }) {
  const { t } = useTranslation();
  if (!row) return <StateBadge tone="working" label={t('claims.dialog.checking')} />;
  const told = row.error && row.error.__typename !== 'LocalSkuConflict' ? row.error.message : null;
  return (
    <span>
      <StateBadge tone={TONES[row.outcome]} label={t(`claims.dialog.${row.outcome}`)} />
      {told && (
        <Text size="xs" c="red" component="div">
          {told}{' '}
          {row.error?.__typename === 'RateMissing' && (
            <Link to={'/organisation/rates' as string}>{t('claims.dialog.setRate')}</Link>
          )}
        </Text>
      )}
    </span>
  );
}
