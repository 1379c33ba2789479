import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyValue } from '../../lib/format-money.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { accountState } from './account-state.ts';
import { OrderSearch } from './order-search.tsx';
import classes from './statement.module.css';
import type { Entry } from './statement-entries.ts';
import { StatementLines } from './statement-lines.tsx';
import { type EntryGroup, entryGroups, type StatementSearch } from './statement-search.ts';
import type { StatementAccount } from './use-statement.ts';
import { VerificationMark } from './verification-mark.tsx';

type Props = {
  side: 'supplier' | 'distributor';
  account: StatementAccount | null;
  loading: boolean;
  failed: boolean;
  onRetry: () => void;
  search: StatementSearch;
  onMore: () => void;
  back: { label: string; to: string };
  actions?: ReactNode;
  onReverse?: (entry: Entry) => void;
};

/** An account as a bank would show it; both sides read the same lines (RECON-05, 07). */
export function Statement(props: Props) {
  const { side, account, loading, search, onMore, back, actions, onReverse } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!account) {
    return (
      <Page title={t('ledger.statement.title')} breadcrumbs={[back]} loading={loading}>
        {!loading && (
          <NotThere
            failed={props.failed}
            onRetry={props.onRetry}
            title={t('ledger.statement.missing')}
            text={t('ledger.statement.missingText')}
          />
        )}
      </Page>
    );
  }
  const change = (changes: Partial<Record<keyof StatementSearch, string | undefined>>) =>
    void navigate({ to: '.', search: { ...search, ...changes } as never, replace: true });
  const groups: (EntryGroup | 'all')[] = ['all', ...(Object.keys(entryGroups) as EntryGroup[])];
  const narrowed = Object.keys(search).length > 0;
  return (
    <Page
      title={account.partner.name}
      badge={<StateBadge {...accountState(account, t)} />}
      breadcrumbs={[back]}
      actions={actions}
    >
      <FiguresBand account={account} />
      <div className={classes.filters}>
        <Select
          label={t('ledger.statement.show')}
          size="xs"
          w={170}
          allowDeselect={false}
          value={search.show ?? 'all'}
          data={groups.map((value) => ({ value, label: t(`ledger.statement.groups.${value}`) }))}
          onChange={(value) => change({ show: value === 'all' ? undefined : (value ?? undefined) })}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            size="xs"
            label={t(`ledger.statement.${end}`)}
            value={search[end] ?? ''}
            onChange={(event) => change({ [end]: event.currentTarget.value || undefined })}
          />
        ))}
        <OrderSearch
          side={side}
          partnerId={account.partner.id}
          onFound={(order) => change({ order })}
        />
        {narrowed && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => void navigate({ to: '.', search: {} as never, replace: true })}
          >
            {t('ledger.statement.clear')}
          </Button>
        )}
        <VerificationMark side={side} accountId={account.id} lastEntryNo={account.lastEntryNo} />
      </div>
      {account.entries.nodes.length === 0 ? (
        <Empty
          title={t(narrowed ? 'ledger.statement.nothingFound' : 'ledger.statement.none')}
          text={narrowed ? undefined : t('ledger.statement.noneText')}
        />
      ) : (
        <StatementLines
          side={side}
          entries={account.entries.nodes}
          hasMore={account.entries.pageInfo.hasNextPage}
          onMore={onMore}
          onReverse={onReverse}
        />
      )}
    </Page>
  );
}

function FiguresBand({ account }: { account: StatementAccount }) {
  const { t } = useTranslation();
  const over = /[1-9]/.test(account.overLimit.amount);
  const figures: (readonly [string, MoneyValue | null, string | null])[] = [
    [t('ledger.balance'), account.balance, null],
    [t('ledger.spendable'), account.spendable, null],
    [t('ledger.creditUsed'), account.creditUsed, null],
    [
      t('ledger.creditLimit'),
      account.creditEnabled ? account.creditLimit : null,
      account.creditEnabled && account.creditDays
        ? t('ledger.statement.term', { count: account.creditDays })
        : null,
    ],
    over
      ? [t('ledger.overLimit'), account.overLimit, null]
      : [t('ledger.creditRemaining'), account.creditEnabled ? account.creditRemaining : null, null],
  ];
  return (
    <div className={classes.figures}>
      {figures.map(([label, value, hint]) => (
        <div key={label} className={classes.figure}>
          <div className={classes.label}>{label}</div>
          <div className={classes.value}>
            <Money value={value} strong missing={t('ledger.noCredit')} />
          </div>
          {hint && <div className={classes.hint}>{hint}</div>}
        </div>
      ))}
    </div>
  );
}
