import { Button, Modal, Text } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionRenewed, useSession } from './session.ts';
import { slots } from './slots.ts';

/** Laid over the screen when the session has ended, so that what was typed stays where it is. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { user } = useSession();
  const Form = slots.signInAgain;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('shell.signedOut.title')}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('shell.signedOut.text')}
      </Text>
      {Form ? (
        <Suspense fallback={null}>
          <Form email={user.email} done={() => void sessionRenewed()} />
        </Suspense>
      ) : (
        <Button component="a" href={`/sign-in?back=${encodeURIComponent(location.pathname)}`}>
          {t('shell.signedOut.action')}
        </Button>
      )}
    </Modal>
  );
}
