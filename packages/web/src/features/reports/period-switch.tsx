import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './panels.module.css';
import { REPORT_DAYS, type ReportDays } from './report-days.ts';

type Props = { days: ReportDays; onChange: (days: ReportDays) => void };

/** How many days the figures below reach back; kept in the address. */
export function PeriodSwitch({ days, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.head}>
      <p className={classes.note}>{t('reports.compared', { days })}</p>
      <SegmentedControl
        size="xs"
        aria-label={t('reports.period')}
        value={String(days)}
        onChange={(value) => {
          const chosen = REPORT_DAYS.find((one) => String(one) === value);
          if (chosen) onChange(chosen);
        }}
        data={REPORT_DAYS.map((one) => ({
          value: String(one),
          label: t('reports.days', { days: one }),
        }))}
      />
    </div>
  );
}
