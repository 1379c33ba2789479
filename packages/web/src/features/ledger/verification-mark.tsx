import { useQuery } from '@apollo/client/react';
import { Button, Popover } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { groupDigits } from '../../lib/format-money.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import classes from './statement.module.css';

const VerificationDocument = graphql(/* GraphQL */ `
  query StatementVerification($id: ID!, $asSupplier: Boolean!) {
    viewer {
      supplier @include(if: $asSupplier) { id account(id: $id) { id ...Account_verification } }
      distributor @skip(if: $asSupplier) { id account(id: $id) { id ...Account_verification } }
    }
  }

  fragment Account_verification on Account {
    verification {
      proved
      upToEntryNo
      entries
      sum { amount currency }
      recordedBalance { amount currency }
      gaps
      firstDifferenceEntryNo
      unbalancedTransactions
    }
  }
`);

type Props = { side: 'supplier' | 'distributor'; accountId: string; lastEntryNo: number };

/** A small mark that the statement adds up; opened, it says how that was found (RECON-16). */
export function VerificationMark({ side, accountId, lastEntryNo }: Props) {
  const { t } = useTranslation();
  const { data, loading, refetch } = useQuery(VerificationDocument, {
    variables: { id: accountId, asSupplier: side === 'supplier' },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const found = (data?.viewer?.supplier ?? data?.viewer?.distributor)?.account?.verification;
  useEffect(() => {
    if (found && found.upToEntryNo !== lastEntryNo) void refetch();
  }, [found, lastEntryNo, refetch]);
  if (!found) {
    return <span className={`${classes.mark} ${classes.hint}`}>{t('ledger.verify.running')}</span>;
  }
  return (
    <Popover position="bottom-end" shadow="md" width={320}>
      <Popover.Target>
        <Button
          className={classes.mark}
          size="xs"
          variant="subtle"
          color={found.proved ? 'teal' : 'red'}
          leftSection={
            found.proved ? <IconShieldCheck size={15} /> : <IconAlertTriangle size={15} />
          }
        >
          {found.proved
            ? t('ledger.verify.proved', {
                count: found.entries,
                shown: groupDigits(String(found.entries)),
              })
            : t('ledger.verify.broken')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t('ledger.verify.title')}</strong>
        <p className={classes.note}>{t('ledger.verify.text')}</p>
        <Facts
          items={[
            [t('ledger.verify.entries'), found.entries],
            [t('ledger.verify.sum'), <Money key="sum" value={found.sum} />],
            [t('ledger.verify.recorded'), <Money key="recorded" value={found.recordedBalance} />],
            [t('ledger.verify.gaps'), found.gaps || t('ledger.verify.none')],
            [
              t('ledger.verify.firstDifference'),
              found.firstDifferenceEntryNo ?? t('ledger.verify.none'),
            ],
            [
              t('ledger.verify.unbalanced'),
              found.unbalancedTransactions || t('ledger.verify.none'),
            ],
          ]}
        />
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={loading}
          onClick={() => void refetch()}
        >
          {t('ledger.verify.again')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
