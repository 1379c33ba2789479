import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { groupDigits } from '../../lib/format-money.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { Facts } from '../../ui/facts.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';
import { ClaimsOutlookDocument } from './claims-preview-query.ts';

const ClaimsStartDocument = graphql(/* GraphQL */ `
  mutation ClaimsCreateStart($input: ClaimsCreateStartInput!) {
    claimsCreateStart(input: $input) {
      job { ...JobFacts }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const OUTCOMES = ['CREATED', 'ADOPTED', 'ALREADY_CLAIMED', 'REFUSED'] as const;

type Props = { skuIds: readonly string[]; onDone: () => void; onClose: () => void };

/** Claims many products as a job: in numbers what will happen, then how far it is. */
export function ClaimMany({ skuIds, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [jobId, setJobId] = useState<string | null>(null);
  const items = skuIds.map((skuId) => ({ skuId }));
  const { data, loading } = useQuery(ClaimsOutlookDocument, {
    variables: { items },
    fetchPolicy: 'no-cache',
  });
  const [start, starting] = useMutation(ClaimsStartDocument);
  if (jobId) return <JobProgress jobId={jobId} onOver={onDone} onClose={onClose} />;
  const rows = data?.claimsPreview ?? [];
  const count = (outcome: (typeof OUTCOMES)[number]) =>
    rows.filter((row) => row.outcome === outcome).length;
  const possible = count('CREATED') + count('ADOPTED');
  const reasons = [...new Set(rows.flatMap(({ error }) => error?.message ?? []))].slice(0, 5);

  async function begin() {
    const { data } = await start({ variables: { input: { items, idempotencyKey } } });
    if (!data) return;
    setErrors(data.claimsCreateStart.userErrors);
    setJobId(data.claimsCreateStart.job?.id ?? null);
  }

  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('claims.dialog.text')}
      </Text>
      <UserErrors errors={errors} />
      {loading ? (
        <Text size="sm" c="dimmed">
          <Loader size={13} mr={8} />
          {t('claims.dialog.checking')}
        </Text>
      ) : (
        <Facts
          items={OUTCOMES.filter((outcome) => count(outcome) > 0).map(
            (outcome) =>
              [t(`claims.dialog.${outcome}`), groupDigits(String(count(outcome)))] as const,
          )}
        />
      )}
      {reasons.map((reason) => (
        <Text key={reason} size="sm" c="red">
          {reason}
        </Text>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('claims.dialog.done')}
        </Button>
        <Button
          data-autofocus
          loading={starting.loading}
          disabled={possible === 0}
          onClick={() => void begin()}
        >
          {t('claims.claimMany', { count: possible })}
        </Button>
      </Group>
    </Stack>
  );
}
