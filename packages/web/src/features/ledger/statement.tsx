import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addMoney, type MoneyValue } from '../../lib/format-money.ts';
import { Empty } from '../../ui/empty.tsx';
import { FiguresBand } from '../../ui/figures-band.tsx';
import { Money } from '../../ui/money.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { accountState } from './account-state.ts';
import classes from './statement.module.css';
import type { Entry, Month } from './statement-entries.ts';
import { StatementExportButton } from './statement-export.tsx';
import { StatementFilters } from './statement-filters.tsx';
import { StatementLines } from './statement-lines.tsx';
import type { StatementSearch } from './statement-search.ts';
import type { StatementAccount } from './use-statement.ts';

type Props = {
  side: 'supplier' | 'distributor';
  account: StatementAccount | null;
  loading: boolean;
  stale: boolean;
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
  const { show, order, from, to, entry } = search;
  const narrowed = Boolean(show || order || from || to);
  const months = props.stale ? [] : account.months;
  return (
    <Page
      title={account.partner.name}
      badge={<StateBadge {...accountState(account, t)} />}
      breadcrumbs={[back]}
      actions={
        <>
          <StatementExportButton accountId={account.id} search={search} />
          {actions}
        </>
      }
    >
      <div className={classes.sticky}>
        <Figures account={account} />
      </div>
      <StatementFilters side={side} account={account} search={search} />
      {narrowed && months.length > 0 && <FilterSum months={months} />}
      {account.entries.nodes.length === 0 ? (
        <Empty
          title={t(narrowed ? 'ledger.statement.nothingFound' : 'ledger.statement.none')}
          text={narrowed ? undefined : t('ledger.statement.noneText')}
        />
      ) : (
        <StatementLines
          side={side}
          entries={account.entries.nodes}
          months={months}
          whole={!show && !order}
          marked={entry}
          hasMore={account.entries.pageInfo.hasNextPage}
          onMore={onMore}
          onReverse={onReverse}
        />
      )}
    </Page>
  );
}

/** How much it is that the filters let through, over all its months. */
function FilterSum({ months }: { months: readonly Month[] }) {
  const { t } = useTranslation();
  const count = months.reduce((sum, { entries }) => sum + entries, 0);
  const received = addMoney(months.map((month) => month.received));
  const charged = addMoney(months.map((month) => month.charged));
  const net = addMoney([received, charged].flatMap((part) => part ?? []));
  return (
    <div className={classes.sum}>
      <span>{t('ledger.statement.found', { count })}</span>
      <span>
        {t('ledger.statement.months.received')} <Money value={received} signed />
      </span>
      <span>
        {t('ledger.statement.months.charged')} <Money value={charged} signed />
      </span>
      <span>
        {t('ledger.statement.net')} <Money value={net} signed strong />
      </span>
    </div>
  );
}

function Figures({ account }: { account: StatementAccount }) {
  const { t } = useTranslation();
  const over = /[1-9]/.test(account.overLimit.amount);
  const money = (value: MoneyValue | null) => (
    <Money value={value} strong missing={t('ledger.noCredit')} />
  );
  const { creditEnabled, creditDays } = account;
  return (
    <FiguresBand
      figures={[
        { label: t('ledger.balance'), value: money(account.balance) },
        { label: t('ledger.spendable'), value: money(account.spendable) },
        { label: t('ledger.creditUsed'), value: money(account.creditUsed) },
        {
          label: t('ledger.creditLimit'),
          value: money(creditEnabled ? account.creditLimit : null),
          hint:
            creditEnabled && creditDays
              ? t('ledger.statement.term', { count: creditDays })
              : undefined,
        },
        over
          ? { label: t('ledger.overLimit'), value: money(account.overLimit) }
          : {
              label: t('ledger.creditRemaining'),
              value: money(creditEnabled ? account.creditRemaining : null),
            },
      ]}
    />
  );
}
