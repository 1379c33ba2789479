import type { TFunction } from 'i18next';
import { Money } from '../../ui/money.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { Column } from '../../ui/table.tsx';
import type { Figures } from './account-fragment.ts';
import { accountState } from './account-state.ts';

/** The columns of the overview, the same for both sides (RECON-01, 07). */
export function accountColumns<Row extends Figures>(
  t: TFunction,
  header: string,
  nameOf: (row: Row) => string,
): Column<Row>[] {
  return [
    {
      id: 'name',
      header,
      grow: true,
      sortable: true,
      cell: (row) => <PartnerCell name={nameOf(row)} />,
    },
    {
      id: 'balance',
      header: t('ledger.balance'),
      sortable: true,
      align: 'end',
      width: 140,
      cell: (row) => <Money value={row.balance} strong />,
    },
    {
      id: 'used',
      header: t('ledger.creditUsed'),
      align: 'end',
      width: 125,
      cell: (row) => <Money value={row.creditUsed} />,
    },
    {
      id: 'limit',
      header: t('ledger.creditLimit'),
      align: 'end',
      width: 125,
      cell: (row) => (
        <Money value={row.creditEnabled ? row.creditLimit : null} missing={t('ledger.noCredit')} />
      ),
    },
    {
      id: 'remaining',
      header: t('ledger.creditRemaining'),
      align: 'end',
      width: 125,
      cell: (row) => <Money value={row.creditEnabled ? row.creditRemaining : null} />,
    },
    {
      id: 'spendable',
      header: t('ledger.spendable'),
      align: 'end',
      width: 135,
      cell: (row) => <Money value={row.spendable} />,
    },
    {
      id: 'currency',
      header: t('ledger.currency'),
      width: 90,
      hidden: true,
      card: 'none',
      cell: (row) => row.currency,
    },
    {
      id: 'state',
      header: t('ledger.state'),
      width: 170,
      card: 'aside',
      cell: (row) => <StateBadge {...accountState(row, t)} />,
    },
  ];
}
