import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { LowBalance_AllFragment } from '../../gql/graphql.ts';
import { formatMoney } from '../../lib/format-money.ts';
import { Panel } from '../../ui/panel.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { PanelRows } from './panel-rows.tsx';
import classes from './panels.module.css';

graphql(/* GraphQL */ `
  fragment LowBalance_all on LowBalance {
    daysLeft
    perDay { amount currency }
    account { id supplier { id name } spendable { amount currency } }
  }
`);

/** Accounts that last a week at most as one spends now, the shortest first. */
export function LowBalancesPanel({ balances }: { balances: readonly LowBalance_AllFragment[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('reports.balances')} description={t('reports.balancesNote')}>
      <PanelRows
        none={t('reports.noLowBalances')}
        rows={balances.map(({ account, daysLeft }) => ({
          key: account.id,
          name: <PartnerCell name={account.supplier.name} />,
          value:
            daysLeft < 1 ? (
              <span className={classes.bad}>{t('reports.empty')}</span>
            ) : (
              t('reports.daysLeft', { count: daysLeft })
            ),
          more: t('reports.spendable', { amount: formatMoney(account.spendable) }),
          link: { to: `/distributor/balance/${account.id}` },
        }))}
      />
    </Panel>
  );
}
