import { useTranslation } from 'react-i18next';
import classes from './table.module.css';

type Props = { shown: number; total: number | null; hasMore: boolean };

/** How far the reader has come, and where the list ends. */
export function ListFoot({ shown, total, hasMore }: Props) {
  const { t } = useTranslation();
  const words = !hasMore
    ? t('ui.table.allShown', { count: shown })
    : total !== null && total > shown
      ? t('ui.table.shownOf', { count: total, shown })
      : t('ui.table.shownMore', { count: shown });
  return <div className={classes.foot}>{shown > 0 && words}</div>;
}
