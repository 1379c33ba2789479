import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './columns-button.module.css';
import type { ColumnsState } from './use-columns.ts';

/** Which columns stand in the list, and in which order. */
export function ColumnsButton<Row>({ columns }: { columns: ColumnsState<Row> }) {
  const { t } = useTranslation();
  const movable = columns.arranged.slice(1).filter(({ column }) => column.header !== '');
  if (movable.length === 0) return null;
  return (
    <Popover position="bottom-end" shadow="md" width={260} trapFocus returnFocus>
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
      <Popover.Dropdown p={6}>
        <ul className={classes.list}>
          {movable.map(({ column, shown, fixed }, at) => (
            <li key={column.id} className={classes.item}>
              <Checkbox
                size="xs"
                className={classes.name}
                label={column.header}
                checked={shown}
                disabled={fixed}
                onChange={(event) => columns.choose(column.id, event.currentTarget.checked)}
              />
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                disabled={at === 0}
                aria-label={t('ui.table.columnUp', { column: column.header })}
                onClick={() => columns.move(column.id, -1)}
              >
                <IconArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                disabled={at === movable.length - 1}
                aria-label={t('ui.table.columnDown', { column: column.header })}
                onClick={() => columns.move(column.id, 1)}
              >
                <IconArrowDown size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        {columns.choices.length > 0 && (
          <Button fullWidth mt={4} size="xs" variant="subtle" color="gray" onClick={columns.reset}>
            {t('ui.table.columnsReset')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
