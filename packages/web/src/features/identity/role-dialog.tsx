import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { PermissionPicker } from './permission-picker.tsx';
import type { RoleRow } from './roles-query.ts';

const CreateDocument = graphql(/* GraphQL */ `
  mutation RoleCreate($input: RoleCreateInput!) {
    roleCreate(input: $input) {
      role { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const UpdateDocument = graphql(/* GraphQL */ `
  mutation RoleUpdate($input: RoleUpdateInput!) {
    roleUpdate(input: $input) {
      role { id name permissions }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const DeleteDocument = graphql(/* GraphQL */ `
  mutation RoleDelete($input: RoleDeleteInput!) {
    roleDelete(input: $input) {
      roleId
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  /** Null for a new one. */
  role: RoleRow | null;
  own: readonly Permission[];
  onClose: () => void;
  onDone: () => void;
};

export function RoleDialog({ role, own, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [create, creating] = useMutation(CreateDocument);
  const [update, updating] = useMutation(UpdateDocument);
  const [remove, removing] = useMutation(DeleteDocument);
  const form = useForm<{ name: string; permissions: Permission[] }>({
    initialValues: { name: role?.name ?? '', permissions: [...(role?.permissions ?? [])] },
  });
  const refusals = useUserErrors(form);

  function finish(errors: Parameters<typeof refusals.show>[0] | undefined, word: string) {
    if (!errors || refusals.show(errors)) return;
    notify(word);
    onDone();
    onClose();
  }

  async function submit(values: typeof form.values) {
    const errors = role
      ? (await update({ variables: { input: { id: role.id, ...values } } })).data?.roleUpdate
          .userErrors
      : (await create({ variables: { input: values } })).data?.roleCreate.userErrors;
    finish(errors, t('identity.roles.saved'));
  }

  async function drop(id: string) {
    const { data } = await remove({ variables: { input: { id } } });
    finish(data?.roleDelete.userErrors, t('identity.roles.removed'));
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t(role ? 'identity.roles.editTitle' : 'identity.roles.createTitle')}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('identity.roles.name')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <PermissionPicker
            value={form.values.permissions}
            onChange={(permissions) => form.setFieldValue('permissions', permissions)}
            own={own}
            error={form.errors.permissions}
          />
          <Group justify="space-between">
            {role ? (
              <Button
                variant="subtle"
                color="red"
                loading={removing.loading}
                onClick={() => void drop(role.id)}
              >
                {t('identity.roles.remove')}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={onClose}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={creating.loading || updating.loading}>
                {t('ui.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
