import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type MoneyValue, totalsByCurrency } from '../../lib/format-money.ts';
import classes from './bulk-bar.module.css';
import type { RowSelection } from './use-selection.ts';

type Props = {
  count: number;
  loadedCount: number;
  /** How many match in all, where the action can take them all; null otherwise. */
  matchingCount: number | null;
  money: readonly MoneyValue[];
  /** More is picked than is loaded, so the money shown would not be the whole. */
  partial: boolean;
  picking: RowSelection;
  children: ReactNode;
};

/** How many, the total money, the actions. */
export function BulkBar(props: Props) {
  const { count, loadedCount, matchingCount, money, partial, picking, children } = props;
  const { t } = useTranslation();
  const more = matchingCount !== null && picking.selection.mode === 'some' && count === loadedCount;
  return (
    <div className={classes.place}>
      <div className={classes.bar} role="toolbar" aria-label={t('ui.table.selected', { count })}>
        <span className={classes.count}>{t('ui.table.selected', { count })}</span>
        {!partial &&
          totalsByCurrency(money).map((total) => (
            <span key={total.currency} className={classes.money}>
              {formatMoney(total)}
            </span>
          ))}
        {more && matchingCount > loadedCount && (
          <Button size="compact-sm" variant="subtle" onClick={picking.pickMatching}>
            {t('ui.table.selectMatching', { count: matchingCount })}
          </Button>
        )}
        <div className={classes.actions}>{children}</div>
        <ActionIcon onClick={picking.clear} aria-label={t('ui.table.clearSelection')}>
          <IconX size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}
