import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../empty.tsx';

export function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconSearchOff}
      title={t('ui.table.nothingFound')}
      text={t('ui.table.nothingFoundText')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('ui.table.clearFilters')}
        </Button>
      }
    />
  );
}
