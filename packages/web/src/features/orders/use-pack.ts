import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { OrderPackMutation, ShippingMethod } from '../../gql/graphql.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { DistributorCountsDocument } from './nav-counts.tsx';

const PackDocument = graphql(/* GraphQL */ `
  mutation OrderPack($input: OrderPackInput!) {
    orderPack(input: $input) {
      results { ...PackResult }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const SplitPackDocument = graphql(/* GraphQL */ `
  mutation OrderSplitPack($input: OrderPackInput!) {
    orderSplitPack(input: $input) {
      results { ...PackResult }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const PackStartDocument = graphql(/* GraphQL */ `
  mutation OrderPackStart($input: OrderPackStartInput!) {
    orderPackStart(input: $input) {
      job { ...JobFacts }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment PackResult on OrderPackResult {
    orderId pushRefusals
    order { ...BuyerOrderRow }
    packages { id packageNo state }
    userErrors { __typename ... on UserError { message } }
  }
`);

export type PackResult = OrderPackMutation['orderPack']['results'][number];
export type Packing = ReturnType<typeof usePack>;

/** So many are packed while one looks on; more become a job that can be left. */
const AT_ONCE = 20;

/** Packs orders, a few in one request, many as a job; `onDone` hears when everything was packed. */
export function usePack(onDone: () => void) {
  const { t } = useTranslation();
  const refetchQueries = [DistributorCountsDocument];
  const [packSome, packing] = useMutation(PackDocument, { refetchQueries });
  const [splitSome, splitting] = useMutation(SplitPackDocument, { refetchQueries });
  const [start, starting] = useMutation(PackStartDocument);
  const [refused, setRefused] = useState<readonly PackResult[]>([]);
  const [jobId, setJobId] = useState<string | null>(null);

  function tell(results: readonly PackResult[], userErrors: readonly { message: string }[]) {
    for (const { message } of userErrors) notifyFailure(message);
    if (userErrors.length > 0) return;
    const packages = results.reduce((sum, one) => sum + one.packages.length, 0);
    const unpushed = results.filter((one) => one.pushRefusals.length > 0).length;
    if (packages > 0) notify(t('orders.toPack.packed', { count: packages }));
    if (unpushed > 0) notifyFailure(t('orders.toPack.pushRefused', { count: unpushed }));
    const left = results.filter((one) => one.userErrors.length > 0);
    setRefused(left);
    if (left.length === 0) onDone();
  }

  async function begin(orderIds: readonly string[], shippingMethod: ShippingMethod | null) {
    const idempotencyKey = crypto.randomUUID();
    const input = { orderIds: [...orderIds], shippingMethod, split: false, idempotencyKey };
    const { data } = await start({ variables: { input } });
    for (const { message } of data?.orderPackStart.userErrors ?? []) notifyFailure(message);
    setJobId(data?.orderPackStart.job?.id ?? null);
  }

  return {
    /** The job, once many orders are being packed. */
    jobId,
    /** What was not packed at once, each with why and the split it needs. */
    refused,
    busy: packing.loading || splitting.loading || starting.loading,
    async pack(orderIds: readonly string[], shippingMethod: ShippingMethod | null) {
      if (orderIds.length > AT_ONCE) return begin(orderIds, shippingMethod);
      const orders = orderIds.map((orderId) => ({ orderId, shippingMethod }));
      const input = { orders, idempotencyKey: crypto.randomUUID() };
      const { data } = await packSome({ variables: { input } });
      if (data) tell(data.orderPack.results, data.orderPack.userErrors);
    },
    async split(orderIds: readonly string[]) {
      const orders = orderIds.map((orderId) => ({ orderId }));
      const input = { orders, idempotencyKey: crypto.randomUUID() };
      const { data } = await splitSome({ variables: { input } });
      if (data) tell(data.orderSplitPack.results, data.orderSplitPack.userErrors);
    },
    /** Closes whatever tells of the last packing. */
    close() {
      setRefused([]);
      setJobId(null);
      onDone();
    },
  };
}
