import { Button, Code } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty.tsx';

export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconAlertTriangle}
      title={t('shell.broken.title')}
      text={t('shell.broken.text')}
      action={
        <Button variant="default" onClick={reset}>
          {t('shell.broken.action')}
        </Button>
      }
    >
      {error instanceof Error && <Code>{error.message}</Code>}
    </Empty>
  );
}
