import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Receivables_AllFragment } from '../../gql/graphql.ts';
import { formatMoney } from '../../lib/format-money.ts';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { Sums } from './money-by-partner.tsx';
import { PanelRows } from './panel-rows.tsx';
import classes from './panels.module.css';

graphql(/* GraphQL */ `
  fragment Receivables_all on Receivables {
    overLimit
    totals { amount currency }
    accounts {
      id
      distributor { id name }
      creditUsed { amount currency }
      creditLimit { amount currency }
      overLimit { amount currency }
    }
  }
`);

/** Who owes how much, the largest first; over the limit is said in words. */
export function ReceivablesPanel({ receivables }: { receivables: Receivables_AllFragment }) {
  const { t } = useTranslation();
  const { totals, accounts } = receivables;
  return (
    <Panel
      title={t('reports.receivables')}
      description={totals.length > 0 ? <Sums money={totals} /> : undefined}
    >
      <PanelRows
        none={t('reports.noReceivables')}
        rows={accounts.map(({ id, distributor, creditUsed, creditLimit, overLimit }) => ({
          key: id,
          name: <PartnerCell name={distributor.name} />,
          value: <Money value={creditUsed} />,
          more:
            Number(overLimit.amount) > 0 ? (
              <span className={classes.bad}>
                {t('reports.overLimit', { amount: formatMoney(overLimit) })}
              </span>
            ) : (
              t('reports.ofLimit', { amount: formatMoney(creditLimit) })
            ),
          link: { to: `/supplier/accounts/${id}` },
        }))}
      />
    </Panel>
  );
}
