import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListState } from '../../lib/use-list-state.ts';
import type { ListFilter } from './list-filter.ts';
import classes from './list-toolbar.module.css';
import { OptionsChip } from './options-chip.tsx';
import { PeriodChip } from './period-chip.tsx';
import { SearchBox } from './search-box.tsx';

type Props<Tab extends string, Sort extends string, Filter extends string> = {
  state?: ListState<Tab, Sort, Filter>;
  search?: string;
  filters?: readonly ListFilter<Filter>[];
  tools?: ReactNode;
  choices: readonly { column: { id: string; header: string }; shown: boolean }[];
  choose: (id: string, show: boolean) => void;
};

export function ListToolbar<Tab extends string, Sort extends string, Filter extends string>(
  props: Props<Tab, Sort, Filter>,
) {
  const { state, search, filters = [], tools, choices, choose } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.bar}>
      {state && search && <SearchBox label={search} value={state.q} onChange={state.setQ} />}
      {state &&
        filters.map((filter) => (
          <Chip
            key={filter.name}
            filter={filter}
            values={state.filters[filter.name]}
            onChange={(values) => state.setFilter(filter.name, values)}
          />
        ))}
      {state?.narrowed && (
        <Button size="xs" variant="subtle" color="gray" onClick={state.clear}>
          {t('ui.table.clearFilters')}
        </Button>
      )}
      <div className={classes.end}>
        {tools}
        {choices.length > 0 && (
          <Popover position="bottom-end" shadow="md">
            <Popover.Target>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                leftSection={<IconColumns3 size={15} stroke={1.7} />}
              >
                {t('ui.table.columns')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <Stack gap={10}>
                {choices.map(({ column, shown }) => (
                  <Checkbox
                    key={column.id}
                    size="xs"
                    label={column.header}
                    checked={shown}
                    onChange={(event) => choose(column.id, event.currentTarget.checked)}
                  />
                ))}
              </Stack>
            </Popover.Dropdown>
          </Popover>
        )}
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
