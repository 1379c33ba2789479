import type { TFunction } from 'i18next';
import type { AccountStanding } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import type { ListState } from '../../lib/use-list-state.ts';
import type { ListFilter } from '../../ui/table/list-filter.ts';

type State = Pick<ListState<string, 'name' | 'balance', 'standing'>, 'q' | 'sort' | 'filters'>;
const standings: readonly AccountStanding[] = ['ON_CREDIT', 'NOTHING_LEFT', 'OVER_LIMIT'];

/** The list's address as what the API is asked with, the same for both sides. */
export const accountArguments = ({ q, sort, filters }: State) => ({
  search: q || null,
  ...sortArguments(sort, { name: 'NAME', balance: 'BALANCE' }),
  standings: chosen<AccountStanding>(filters.standing),
});

export const standingFilter = (t: TFunction): ListFilter<'standing'> => ({
  name: 'standing',
  label: t('ledger.state'),
  options: standings.map((value) => ({ value, label: t(`ledger.standings.${value}`) })),
});
