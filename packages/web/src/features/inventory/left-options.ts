import type { TFunction } from 'i18next';
import type { StockStanding } from '../../gql/graphql.ts';

const standings: readonly StockStanding[] = ['OUT', 'LOW', 'ENOUGH'];

/** How much is left, to narrow a list to. */
export const leftOptions = (t: TFunction) =>
  standings.map((value) => ({ value, label: t(`inventory.standings.${value}`) }));
