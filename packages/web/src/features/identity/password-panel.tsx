import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { SecretField } from './secret-field.tsx';

const ChangeDocument = graphql(/* GraphQL */ `
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
      user { id passwordTemporary }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  /** Somebody else chose the password. */
  temporary: boolean;
  onChanged: () => void;
};

export function PasswordPanel({ temporary, onChanged }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } });
  const refusals = useUserErrors(form);
  const [change, { loading }] = useMutation(ChangeDocument);

  async function submit(input: typeof form.values) {
    const { data } = await change({ variables: { input } });
    if (!data || refusals.show(data.passwordChange.userErrors)) return;
    form.reset();
    notify(t('identity.account.changed'));
    onChanged();
  }

  return (
    <Panel
      title={t('identity.account.passwordTitle')}
      description={t('identity.account.changeText')}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          {temporary && (
            <Alert icon={<IconLock size={18} />} color="yellow">
              {t('identity.account.temporary')}
            </Alert>
          )}
          <UserErrors errors={refusals.general} />
          <SecretField
            label={t('identity.account.current')}
            autoComplete="current-password"
            required
            {...form.getInputProps('currentPassword')}
          />
          <SecretField
            label={t('identity.account.next')}
            description={t('identity.signUp.passwordHint')}
            autoComplete="new-password"
            required
            {...form.getInputProps('newPassword')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={loading}>
              {t('identity.account.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
