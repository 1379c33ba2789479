import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListState } from '../../lib/use-list-state.ts';
import { ColumnsButton } from './columns-button.tsx';
import type { ListFilter } from './list-filter.ts';
import classes from './list-toolbar.module.css';
import { OptionsChip } from './options-chip.tsx';
import { PeriodChip } from './period-chip.tsx';
import { SearchBox } from './search-box.tsx';
import type { ColumnsState } from './use-columns.ts';

type Props<Tab extends string, Sort extends string, Filter extends string> = {
  state?: ListState<Tab, Sort, Filter>;
  search?: string;
  filters?: readonly ListFilter<Filter>[];
  tools?: ReactNode;
  /** Null where columns cannot be chosen. */
  columns: ColumnsState<never> | null;
};

export function ListToolbar<Tab extends string, Sort extends string, Filter extends string>(
  props: Props<Tab, Sort, Filter>,
) {
  const { state, search, filters = [], tools, columns } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.bar}>
      {state && search && <SearchBox label={search} value={state.q} onChange={state.setQ} />}
      {state && (filters.length > 0 || state.narrowed) && (
        <div className={classes.chips}>
          {filters.map((filter) => (
            <Chip
              key={filter.name}
              filter={filter}
              values={state.filters[filter.name]}
              onChange={(values) => state.setFilter(filter.name, values)}
            />
          ))}
          {state.narrowed && (
            <Button size="xs" variant="subtle" color="gray" onClick={state.clear}>
              {t('ui.table.clearFilters')}
            </Button>
          )}
        </div>
      )}
      <div className={classes.end}>
        {tools}
        {columns && <ColumnsButton columns={columns} />}
      </div>
    </div>
  );
}

type ChipProps = {
  filter: ListFilter<string>;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
};

function Chip({ filter, values, onChange }: ChipProps) {
  const { label } = filter;
  if (filter.period) return <PeriodChip label={label} value={values[0]} onChange={onChange} />;
  return <OptionsChip label={label} filter={filter} values={values} onChange={onChange} />;
}
