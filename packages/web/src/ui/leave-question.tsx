import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { opened: boolean; onStay: () => void; onLeave: () => void };

/** Asked once before what was typed is lost. */
export function LeaveQuestion({ opened, onStay, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onStay} title={t('ui.leave.title')} size={400}>
      <Text size="sm">{t('ui.leave.text')}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onLeave}>
          {t('ui.leave.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('ui.leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
