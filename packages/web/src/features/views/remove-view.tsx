import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import type { SavedView } from './views-query.ts';

type Props = { view: SavedView; onClose: () => void; onRemove: () => void };

/** Asked before a view goes, most of all one that others use too. */
export function RemoveView({ view, onClose, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={t('views.removeTitle', { name: view.name })} size="sm">
      <Stack>
        <Text size="sm">{t(view.shared ? 'views.removeShared' : 'views.removeText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui.cancel')}
          </Button>
          <Button color="red" onClick={onRemove}>
            {t('views.removeAct')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
