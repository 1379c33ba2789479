import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';

const DistributorEntriesDocument = graphql(/* GraphQL */ `
  query DistributorOrderEntries($accountId: ID!, $orderId: ID!) {
    viewer {
      distributor { id account(id: $accountId) { id ...OrderEntries } }
    }
  }
`);

const SupplierEntriesDocument = graphql(/* GraphQL */ `
  query SupplierOrderEntries($accountId: ID!, $orderId: ID!) {
    viewer {
      supplier { id account(id: $accountId) { id ...OrderEntries } }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment OrderEntries on Account {
    orderEntries: entries(first: 50, orderId: $orderId) {
      nodes { id kind occurredAt amount { amount currency } balanceAfter { amount currency } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Props = { side: 'supplier' | 'distributor'; orderId: string; accountId: string | null };

/** The very entries of the account that this order made, newest first. */
export function OrderMoney({ side, orderId, accountId }: Props) {
  const { t } = useTranslation();
  const variables = { accountId: accountId ?? '', orderId };
  const mine = useQuery(DistributorEntriesDocument, {
    variables,
    skip: !accountId || side === 'supplier',
  });
  const theirs = useQuery(SupplierEntriesDocument, {
    variables,
    skip: !accountId || side === 'distributor',
  });
  const account =
    side === 'supplier'
      ? theirs.data?.viewer?.supplier?.account
      : mine.data?.viewer?.distributor?.account;
  const entries = account?.orderEntries.nodes ?? [];
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('orders.detail.noMoney')}
      </Text>
    );
  }
  const statement =
    side === 'supplier' ? `/supplier/accounts/${accountId}` : `/distributor/balance/${accountId}`;
  return (
    <Stack gap={8}>
      {entries.map(({ id, kind, occurredAt, amount }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <span>
            <Text size="sm">{t(`orders.detail.entries.${kind}`)}</Text>
            <Text size="xs" c="dimmed">
              <DateTime value={occurredAt} />
            </Text>
          </span>
          <Money value={amount} signed />
        </Group>
      ))}
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to={statement as string} />}>
        {t('orders.detail.statement')}
      </Anchor>
    </Stack>
  );
}
