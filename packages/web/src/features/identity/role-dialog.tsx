import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { type RolePreset, rolePresets } from './role-presets.ts';
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
  const [preset, setPreset] = useState<RolePreset>('seller');
  const form = useForm({ initialValues: { name: role?.name ?? '' } });
  const refusals = useUserErrors(form);

  function finish(errors: Parameters<typeof refusals.show>[0] | undefined, word: string) {
    if (!errors || refusals.show(errors)) return;
    notify(word);
    onDone();
    onClose();
  }

  async function submit({ name }: { name: string }) {
    if (role) {
      const { data } = await update({
        variables: { input: { id: role.id, name, permissions: [...role.permissions] } },
      });
      finish(data?.roleUpdate.userErrors, t('identity.roles.saved'));
      return;
    }
    const chosen: readonly Permission[] =
      rolePresets.find((one) => one.name === preset)?.permissions ?? [];
    const permissions = chosen.filter((permission) => own.includes(permission));
    const { data } = await create({
      variables: { input: { name: name.trim() || presetName(preset), permissions } },
    });
    finish(data?.roleCreate.userErrors, t('identity.roles.saved'));
  }

  const presetName = (name: RolePreset) =>
    name === 'empty' ? '' : t(`identity.roles.presets.${name}`);

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
          {!role && (
            <Radio.Group
              label={t('identity.roles.startFrom')}
              value={preset}
              onChange={(name) => setPreset(name as RolePreset)}
            >
              <Stack gap={8} mt={8}>
                {rolePresets.map(({ name }) => (
                  <Radio
                    key={name}
                    value={name}
                    label={t(`identity.roles.presets.${name}`)}
                    description={t(`identity.roles.presetTexts.${name}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <TextInput
            label={t('identity.roles.name')}
            required={role !== null || preset === 'empty'}
            placeholder={role ? '' : presetName(preset)}
            data-autofocus
            {...form.getInputProps('name')}
          />
          {!role && (
            <Text size="xs" c="dimmed">
              {t('identity.roles.presetHint')}
            </Text>
          )}
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
                {t(role ? 'identity.roles.rename' : 'identity.roles.create')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
