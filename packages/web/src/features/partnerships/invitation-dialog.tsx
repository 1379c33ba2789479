import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const InvitationCreateDocument = graphql(/* GraphQL */ `
  mutation InvitationCreate($input: InvitationCreateInput!) {
    invitationCreate(input: $input) {
      invitation { id path }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** Makes a link, then shows it to be copied. */
export function InvitationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [link, setLink] = useState<string | null>(null);
  const [create, { loading }] = useMutation(InvitationCreateDocument, {
    refetchQueries: ['InvitationList'],
  });
  const form = useForm({ initialValues: { note: '', expiresAt: '' } });
  const refusals = useUserErrors(form);

  async function submit({ note, expiresAt }: { note: string; expiresAt: string }) {
    // The end of the chosen day where the supplier is.
    const end = expiresAt ? new Date(`${expiresAt}T23:59:59.999`).toISOString() : null;
    const { data } = await create({ variables: { input: { note, expiresAt: end } } });
    if (!data || refusals.show(data.invitationCreate.userErrors)) return;
    const path = data.invitationCreate.invitation?.path;
    if (path) setLink(`${location.origin}${path}`);
  }

  return (
    <Dialog
      dirty={!link && form.isDirty()}
      onClose={onClose}
      title={t('partnerships.invitations.createTitle')}
    >
      {link ? (
        <Stack>
          <Text>{t('partnerships.invitations.made')}</Text>
          <TextInput readOnly value={link} aria-label={t('partnerships.invitations.link')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.close')}
            </Button>
            <CopyButton value={link} label={t('partnerships.invitations.copy')} />
          </Group>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit((values) => void submit(values))}>
          <Stack>
            <UserErrors errors={refusals.general} />
            <TextInput
              label={t('partnerships.invitations.note')}
              description={t('partnerships.invitations.noteHint')}
              data-autofocus
              {...form.getInputProps('note')}
            />
            <TextInput
              type="date"
              label={t('partnerships.invitations.until')}
              description={t('partnerships.invitations.untilHint')}
              {...form.getInputProps('expiresAt')}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={loading}>
                {t('partnerships.invitations.create')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
