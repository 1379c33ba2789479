import { Button, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import Decimal from 'decimal.js';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { PartnerAccountFragment } from '../../gql/graphql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';

graphql(/* GraphQL */ `
  fragment PartnerAccount on Account {
    ...Account_figures
    viewerCanBook viewerCanForceDeduction viewerCanSetCredit
    entries(first: 5) {
      nodes { id no kind occurredAt amount { amount currency } transaction { id packageNo } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Props = {
  account: PartnerAccountFragment | null | undefined;
  /** Where the statements of this side are. */
  statements: string;
  onBook?: (() => void) | undefined;
  onCredit?: (() => void) | undefined;
};

/** Where the two stand in money, with the last lines of the book. */
export function AccountPanel({ account, statements, onBook, onCredit }: Props) {
  const { t } = useTranslation();
  if (!account) {
    return (
      <Panel title={t('partnerships.account.title')}>
        <Text c="dimmed" size="sm">
          {t('partnerships.account.none')}
        </Text>
      </Panel>
    );
  }
  const statement = `${statements}/${account.id}`;
  return (
    <Panel
      title={t('partnerships.account.title')}
      actions={
        <>
          {account.viewerCanBook && onBook && (
            <Button size="xs" variant="default" onClick={onBook}>
              {t('partnerships.account.book')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link {...props} to={statement as string} />}
          >
            {t('partnerships.account.open')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <Facts
          items={[
            [t('partnerships.account.balance'), <Money key="b" value={account.balance} strong />],
            [t('partnerships.account.spendable'), <Money key="s" value={account.spendable} />],
            [
              t('partnerships.account.credit'),
              <Credit key="c" account={account} onCredit={onCredit} />,
            ],
          ]}
        />
        <RowList
          none={t('partnerships.account.noEntries')}
          rows={account.entries.nodes.map(({ id, no, kind, occurredAt, amount, transaction }) => ({
            id,
            main: t(`ledger.kinds.${kind}`),
            sub: (
              <>
                <DateTime value={occurredAt} /> ·{' '}
                {transaction.packageNo ?? t('ledger.statement.no', { no })}
              </>
            ),
            end: <Money value={amount} signed />,
          }))}
        />
      </Stack>
    </Panel>
  );
}

type CreditProps = { account: PartnerAccountFragment; onCredit?: (() => void) | undefined };

/** How much of the limit is used, as a figure and as a bar. */
function Credit({ account, onCredit }: CreditProps) {
  const { t } = useTranslation();
  const { creditEnabled, creditUsed, creditLimit, viewerCanSetCredit } = account;
  const limit = new Decimal(creditLimit.amount);
  const share = limit.isZero()
    ? 0
    : new Decimal(creditUsed.amount).div(limit).times(100).toNumber();
  return (
    <Stack gap={4} align="stretch">
      {creditEnabled ? (
        <>
          <span>
            <Money value={creditUsed} /> {t('partnerships.account.creditOf')}{' '}
            <Money value={creditLimit} />
          </span>
          <Progress
            size="sm"
            value={Math.min(100, share)}
            color={share > 100 ? 'red' : share > 80 ? 'orange' : undefined}
            aria-label={t('partnerships.account.credit')}
          />
        </>
      ) : (
        t('partnerships.account.creditOff')
      )}
      {viewerCanSetCredit && onCredit && (
        <Button size="compact-xs" variant="subtle" w="fit-content" px={0} onClick={onCredit}>
          {t('partnerships.account.setCredit')}
        </Button>
      )}
    </Stack>
  );
}
