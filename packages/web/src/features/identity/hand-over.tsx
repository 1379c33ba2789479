import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts } from '../../ui/facts.tsx';

type Props = { name: string; email: string; password: string; onDone: () => void };

/** What a new colleague needs to sign in, shown this once. */
export function HandOver({ name, email, password, onDone }: Props) {
  const { t } = useTranslation();
  const address = `${location.origin}/sign-in`;
  return (
    <Stack>
      <Alert icon={<IconKey size={18} />}>{t('identity.people.handOverText', { name })}</Alert>
      <Facts
        items={[
          [t('identity.people.signInAt'), address],
          [t('identity.email'), email],
          [t('identity.people.temporaryPassword'), <code key="password">{password}</code>],
        ]}
      />
      <Group justify="flex-end" gap="xs">
        <CopyButton
          value={t('identity.people.handOverCopy', { address, email, password })}
          label={t('identity.people.copyAll')}
        />
        <Button onClick={onDone}>{t('identity.people.handedOver')}</Button>
      </Group>
    </Stack>
  );
}
