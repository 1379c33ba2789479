import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReportPeriod } from '../../gql/graphql.ts';

export const REPORT_DAYS = [7, 30, 90] as const;
export type ReportDays = (typeof REPORT_DAYS)[number];
const usual: ReportDays = 30;

/** The address keeps how many days a home shows: `?days=90`; 30 when it does not say. */
export function readReportDays(search: Record<string, unknown>): { days?: ReportDays } {
  const days = REPORT_DAYS.find((one) => one === Number(search.days));
  return days && days !== usual ? { days } : {};
}

export function useReportDays() {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const days = readReportDays(search).days ?? usual;
  const setDays = (next: ReportDays) =>
    void navigate({
      to: '.',
      search: readReportDays({ days: next }) as never,
      replace: true,
      resetScroll: false,
    });
  return { days, period: `DAYS_${days}` satisfies ReportPeriod, setDays };
}
