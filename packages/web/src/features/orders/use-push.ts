import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { DistributorCountsDocument } from './nav-counts.tsx';

const PushDocument = graphql(/* GraphQL */ `
  mutation OrderPush($input: OrderPushInput!) {
    orderPush(input: $input) {
      results {
        orderId
        order { ...OrderRow }
        userErrors { __typename ... on UserError { message } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const PushStartDocument = graphql(/* GraphQL */ `
  mutation OrderPushStart($input: OrderPushStartInput!) {
    orderPushStart(input: $input) {
      job { ...JobFacts }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** So many are pushed while one looks on; more become a job that can be left. */
const AT_ONCE = 20;

/** Pushes orders, a few in one request, many as a job; one dialog is one act. */
export function usePush(orderIds: readonly string[], onDone: () => void) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [jobId, setJobId] = useState<string | null>(null);
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const refetchQueries = [DistributorCountsDocument];
  const [push, pushing] = useMutation(PushDocument, { refetchQueries });
  const [start, starting] = useMutation(PushStartDocument);
  const variables = { input: { orderIds: [...orderIds], idempotencyKey } };

  async function pushNow(): Promise<void> {
    const { data } = await push({ variables });
    if (!data) return;
    const { results, userErrors } = data.orderPush;
    setErrors(userErrors);
    if (userErrors.length > 0) return;
    const refusals = results.filter((one) => one.userErrors.length > 0);
    const failed = refusals.filter(({ order }) => order?.state === 'PUSH_FAILED').length;
    const done = results.length - refusals.length;
    if (done > 0) notify(t('orders.push.done', { count: done }));
    if (failed > 0) notifyFailure(t('orders.push.failed', { count: failed }));
    // Somebody else was quicker: the order moved on and lies in no list of failures.
    for (const { order, userErrors } of refusals) {
      if (order?.state !== 'PUSH_FAILED') notifyFailure(userErrors[0]?.message ?? '');
    }
    onDone();
  }

  async function begin(): Promise<void> {
    const { data } = await start({ variables });
    if (!data) return;
    setErrors(data.orderPushStart.userErrors);
    setJobId(data.orderPushStart.job?.id ?? null);
  }

  return {
    /** The job, once many orders are being pushed. */
    jobId,
    errors,
    pending: pushing.loading || starting.loading,
    push: () => (orderIds.length > AT_ONCE ? begin() : pushNow()),
  };
}
