import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sidebar } from './sidebar.tsx';

type Props = { opened: boolean; onClose: () => void };

/** On a phone the navigation comes in from the left. */
export function PhoneNavigation({ opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="left"
      size={280}
      withCloseButton={false}
      styles={{ body: { padding: 0, height: '100%' } }}
      attributes={{ content: { 'aria-label': t('shell.openNavigation') } }}
    >
      <Sidebar />
    </Drawer>
  );
}
