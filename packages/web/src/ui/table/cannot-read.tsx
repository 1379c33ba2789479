import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../empty.tsx';

/** A list that failed to load must never look like an empty one. */
export function CannotRead({ onRetry }: { onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconCloudOff}
      title={t('ui.table.cannotRead')}
      text={t('ui.table.cannotReadText')}
      action={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('ui.tryAgain')}
          </Button>
        )
      }
    />
  );
}
