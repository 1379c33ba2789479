import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type MoneyValue } from '../../lib/format-money.ts';
import { notifyFailure } from '../notify.ts';
import classes from './bulk-bar.module.css';
import type { Matching } from './matching.ts';
import { headerState, noSelection } from './selection.ts';
import type { RowSelection } from './use-selection.ts';

type Props = {
  picking: RowSelection;
  order: readonly string[];
  hasMore: boolean;
  matching: Matching | undefined;
  /** Cards have no header with a box for all of them. */
  phone: boolean;
  /** Rows carry money; otherwise what was told of the rows not loaded could not be followed. */
  counts: boolean;
  children: (totals: readonly MoneyValue[]) => ReactNode;
};

/** How many, the total money, the actions. */
export function BulkBar({ picking, order, hasMore, matching, phone, counts, children }: Props) {
  const { t } = useTranslation();
  const { count, matched, left, selection } = picking;
  const words =
    matched === null
      ? t('ui.table.selected', { count })
      : t('ui.table.selectedOf', { count: matched, picked: count });
  const totals = count > 0 && counts ? picking.money() : [];
  const more = matching && hasMore && headerState(selection, order) === 'all';
  return (
    <>
      <VisuallyHidden role="status">{count > 0 && words}</VisuallyHidden>
      {count > 0 && (
        <div className={classes.place}>
          <div className={classes.bar} role="toolbar" aria-label={words}>
            <span className={classes.count}>{words}</span>
            {left > 0 && (
              <span className={classes.left}>{t('ui.table.leftList', { count: left })}</span>
            )}
            {totals.map((total) => (
              <span key={total.currency} className={classes.money}>
                {formatMoney(total)}
              </span>
            ))}
            {phone && headerState(selection, order) === 'some' && (
              <Button size="compact-sm" variant="subtle" onClick={() => picking.setLoaded(true)}>
                {t('ui.table.selectShown', { count: order.length })}
              </Button>
            )}
            {more && count === order.length && (
              <TakeMatching matching={matching} picking={picking} />
            )}
            <div className={classes.actions}>{children(totals)}</div>
            <ActionIcon onClick={picking.clear} aria-label={t('ui.table.clearSelection')}>
              <IconX size={16} />
            </ActionIcon>
          </div>
        </div>
      )}
    </>
  );
}

function TakeMatching({ matching, picking }: { matching: Matching; picking: RowSelection }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const now = useRef(picking.selection);
  now.current = picking.selection;
  useEffect(
    () => () => {
      now.current = noSelection;
    },
    [],
  );

  async function take() {
    const asked = picking.selection;
    setAsking(true);
    try {
      const set = await matching.load();
      // Whoever changed the selection or the list meanwhile did not mean this any more.
      if (set && now.current === asked) picking.takeMatching(set);
    } catch {
      notifyFailure(t('ui.table.cannotRead'));
    } finally {
      setAsking(false);
    }
  }

  return (
    <Button size="compact-sm" variant="subtle" loading={asking} onClick={() => void take()}>
      {matching.count === null
        ? t('ui.table.selectAllMatching')
        : t('ui.table.selectMatching', { count: matching.count })}
    </Button>
  );
}
