import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { HandOver } from './hand-over.tsx';
import { newPassword } from './new-password.ts';
import type { Person } from './people-query.ts';

const AddDocument = graphql(/* GraphQL */ `
  mutation MemberAdd($input: MemberAddInput!) {
    memberAdd(input: $input) {
      member { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const UpdateDocument = graphql(/* GraphQL */ `
  mutation MemberUpdate($input: MemberUpdateInput!) {
    memberUpdate(input: $input) {
      member { id kind role { id name } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  /** Null for somebody new. */
  member: Person | null;
  roles: readonly { id: string; name: string }[];
  /** Only the main account makes admins. */
  isMain: boolean;
  onClose: () => void;
  onDone: () => void;
};

const NO_ROLE = '';

export function MemberDialog({ member, roles, isMain, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [add, adding] = useMutation(AddDocument);
  const [update, updating] = useMutation(UpdateDocument);
  const [firstPassword] = useState(newPassword);
  const [handedOver, setHandedOver] = useState(false);
  const form = useForm({
    initialValues: {
      name: member?.name ?? '',
      email: member?.email ?? '',
      temporaryPassword: member ? '' : firstPassword,
      kind: member?.kind ?? ('SUB' as const),
      roleId: member?.role?.id ?? NO_ROLE,
    },
  });
  const refusals = useUserErrors(form);
  const isAdmin = form.values.kind === 'ADMIN';

  async function submit(values: typeof form.values) {
    const place = { kind: values.kind, roleId: values.roleId || null };
    const { name, email, temporaryPassword } = values;
    const errors = member
      ? (await update({ variables: { input: { id: member.id, ...place } } })).data?.memberUpdate
          .userErrors
      : (await add({ variables: { input: { name, email, temporaryPassword, ...place } } })).data
          ?.memberAdd.userErrors;
    if (!errors || refusals.show(errors)) return;
    onDone();
    if (!member) return setHandedOver(true);
    notify(t('identity.people.changed', { name }));
    onClose();
  }

  if (handedOver) {
    const { name, email, temporaryPassword } = form.values;
    return (
      <Dialog
        dirty={false}
        onClose={onClose}
        closeOnClickOutside={false}
        closeOnEscape={false}
        title={t('identity.people.added', { name })}
      >
        <HandOver name={name} email={email} password={temporaryPassword} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog
      dirty={!handedOver && form.isDirty()}
      onClose={onClose}
      title={
        member
          ? t('identity.people.editTitle', { name: member.name })
          : t('identity.people.addTitle')
      }
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          {!member && (
            <>
              <TextInput
                label={t('identity.people.name')}
                required
                data-autofocus
                {...form.getInputProps('name')}
              />
              <TextInput
                label={t('identity.email')}
                type="email"
                required
                autoComplete="off"
                {...form.getInputProps('email')}
              />
              <TextInput
                label={t('identity.people.temporaryPassword')}
                description={t('identity.people.temporaryText')}
                required
                autoComplete="off"
                {...form.getInputProps('temporaryPassword')}
              />
            </>
          )}
          <Radio.Group label={t('identity.people.kind')} {...form.getInputProps('kind')}>
            <Stack gap={8} mt={6}>
              {(['SUB', 'ADMIN'] as const).map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  disabled={kind === 'ADMIN' && !isMain}
                  label={t(`identity.people.kinds.${kind}`)}
                  description={t(`identity.people.kindText.${kind}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {roles.length === 0 && !isAdmin ? (
            <Text size="sm" c="dimmed">
              {t('identity.people.roleFirst')}{' '}
              <Anchor component={Link} to="/organisation/roles" size="sm">
                {t('identity.people.toRoles')}
              </Anchor>
            </Text>
          ) : (
            <Select
              label={t('identity.people.role')}
              placeholder={t(isAdmin ? 'identity.people.noRole' : 'identity.people.chooseRole')}
              data={roles.map(({ id, name }) => ({ value: id, label: name }))}
              clearable={isAdmin}
              {...form.getInputProps('roleId')}
              value={form.values.roleId || null}
              onChange={(roleId) => form.setFieldValue('roleId', roleId ?? NO_ROLE)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={adding.loading || updating.loading}>
              {t(member ? 'ui.save' : 'identity.people.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
