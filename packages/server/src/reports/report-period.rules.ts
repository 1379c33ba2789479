/** The periods a report can be asked for, in whole local days that end with today. */
export const REPORT_DAYS = { DAYS_7: 7, DAYS_30: 30, DAYS_90: 90 } as const;
export type ReportPeriod = keyof typeof REPORT_DAYS;

/** Sales of so many days tell how fast a product or a balance runs out. */
export const PACE_DAYS = 14;
/** A product that lasts no longer than this is shown as running out. */
export const RUNNING_OUT_DAYS = 14;
/** A balance that lasts no longer than this is shown as low. */
export const LOW_BALANCE_DAYS = 7;
/** Price changes of so many days are news. */
export const PRICE_NEWS_DAYS = 7;
/** Partners named in a report; the others are one sum. */
export const TOP_PARTNERS = 8;
/** Rows of the short lists on a home screen. */
export const SHORT_LIST = 10;

const DAY_MS = 86_400_000;
export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * DAY_MS);
