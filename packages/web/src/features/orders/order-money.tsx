import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { OrderEntriesFragment } from '../../gql/graphql.ts';
import { addMoney } from '../../lib/format-money.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import classes from './order-money.module.css';

const EntriesDocument = graphql(/* GraphQL */ `
  query OrderPageEntries($accountId: ID!, $orderId: ID!, $asSupplier: Boolean!) {
    viewer {
      supplier @include(if: $asSupplier) { id account(id: $accountId) { id ...OrderEntries } }
      distributor @skip(if: $asSupplier) { id account(id: $accountId) { id ...OrderEntries } }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment OrderEntries on Account {
    orderEntries: entries(first: 50, orderId: $orderId) {
      nodes {
        id no kind occurredAt amount { amount currency } balanceAfter { amount currency }
        transaction { id kind conversion { from rate } }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Entry = OrderEntriesFragment['orderEntries']['nodes'][number];
type Props = { side: 'supplier' | 'distributor'; orderId: string; accountId: string | null };

/** What the order booked on the account, one transaction below the other, the newest first. */
export function OrderMoney({ side, orderId, accountId }: Props) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(EntriesDocument, {
    variables: { accountId: accountId ?? '', orderId, asSupplier: side === 'supplier' },
    skip: !accountId,
  });
  const account = (data?.viewer?.supplier ?? data?.viewer?.distributor)?.account;
  // As high as the one transaction most orders have: what is below it stays where it is.
  if (!account && loading) return <Skeleton className={classes.soon} />;
  const entries = account?.orderEntries.nodes ?? [];
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('orders.detail.noMoney')}
      </Text>
    );
  }
  const statement = side === 'supplier' ? '/supplier/accounts' : '/distributor/balance';
  return (
    <div className={classes.book}>
      {byTransaction(entries).map(({ transaction, lines }) => (
        <section key={transaction.id} className={classes.transaction}>
          <header className={classes.head}>
            <span>
              <Text size="sm" fw={550}>
                {t(`orders.detail.transactions.${transaction.kind}`)}
              </Text>
              <Text size="xs" c="dimmed">
                <DateTime value={lines[0]?.occurredAt} />
              </Text>
            </span>
            <Money value={addMoney(lines.map(({ amount }) => amount))} signed strong />
          </header>
          {lines.toReversed().map(({ id, kind, amount }) => (
            <div key={id} className={classes.line}>
              <span>{t(`orders.detail.entries.${kind}`)}</span>
              <Money value={amount} signed />
            </div>
          ))}
          {transaction.conversion && (
            <Text size="xs" c="dimmed">
              {t('orders.detail.converted', transaction.conversion)}
            </Text>
          )}
          <div className={classes.foot}>
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to={`${statement}/${accountId}` as string}
                  search={{ order: orderId, entry: lines[0]?.no } as never}
                />
              )}
            >
              {t('orders.detail.statementLine', { no: lines[0]?.no })}
            </Anchor>
            <span className={classes.id} title={transaction.id}>
              {transaction.id}
            </span>
            <CopyButton value={transaction.id} />
          </div>
        </section>
      ))}
    </div>
  );
}

function byTransaction(entries: readonly Entry[]) {
  const groups = new Map<string, { transaction: Entry['transaction']; lines: Entry[] }>();
  for (const entry of entries) {
    const { transaction } = entry;
    const group = groups.get(transaction.id);
    if (group) group.lines.push(entry);
    else groups.set(transaction.id, { transaction, lines: [entry] });
  }
  return [...groups.values()];
}
