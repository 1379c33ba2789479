import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty.tsx';

export function RouteMissing() {
  const { t } = useTranslation();
  return (
    <Empty
      screen
      icon={IconMapQuestion}
      title={t('shell.missing.title')}
      text={t('shell.missing.text')}
      action={
        <Button component="a" href="/" variant="default">
          {t('shell.missing.action')}
        </Button>
      }
    />
  );
}
