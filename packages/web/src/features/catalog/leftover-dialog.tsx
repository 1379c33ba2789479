import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';

export type Leftover = { name: string; message: string };

/** What a bulk act left as it was, each with its reason. */
export function LeftoverDialog(props: { leftovers: readonly Leftover[]; onClose: () => void }) {
  const { leftovers, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      opened={leftovers.length > 0}
      onClose={onClose}
      title={t('catalog.products.refusedTitle', { count: leftovers.length })}
    >
      <List size="sm" spacing="xs">
        {leftovers.map(({ name, message }) => (
          <List.Item key={`${name} ${message}`}>
            <strong>{name}</strong> {message}
          </List.Item>
        ))}
      </List>
    </Dialog>
  );
}
