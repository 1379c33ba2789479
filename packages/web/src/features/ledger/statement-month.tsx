import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import { Money } from '../../ui/money.tsx';
import classes from './statement.module.css';
import type { Month } from './statement-entries.ts';

type Props = {
  /** YYYY-MM. */
  month: string;
  figures: Month | undefined;
  /** Whether every entry is shown: only then does a balance follow from the lines. */
  whole: boolean;
};

/** The heading of a month: with what it opened, what came in and went out, with what it closed. */
export function StatementMonth({ month, figures, whole }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const name = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${month}-15T00:00:00Z`));
  const shown = whole
    ? (['opening', 'received', 'charged', 'closing'] as const)
    : (['received', 'charged'] as const);
  return (
    <tr>
      <th colSpan={4} scope="rowgroup" className={classes.month}>
        <div className={classes.monthLine}>
          <span>{name}</span>
          {figures && (
            <span className={classes.monthFigures}>
              {shown.map((part) => (
                <span key={part}>
                  {t(`ledger.statement.months.${part}`)}{' '}
                  <Money value={figures[part]} signed={part === 'received' || part === 'charged'} />
                </span>
              ))}
            </span>
          )}
        </div>
      </th>
    </tr>
  );
}
