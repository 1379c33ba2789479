import { useMutation } from '@apollo/client/react';
import { Alert, Button, Code, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { PermissionPicker } from './permission-picker.tsx';

const CreateDocument = graphql(/* GraphQL */ `
  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      token
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const LIVES = ['30', '90', '365', 'never'] as const;
type Life = (typeof LIVES)[number];
const DAY_MS = 86_400_000;

export function TokenDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [token, setToken] = useState<string | null>(null);
  const [life, setLife] = useState<Life>('90');
  const [create, { loading }] = useMutation(CreateDocument, { fetchPolicy: 'no-cache' });
  const form = useForm<{ name: string; scopes: Permission[] }>({
    initialValues: { name: '', scopes: [] },
  });
  const refusals = useUserErrors(form);

  async function submit(values: typeof form.values) {
    const expiresAt =
      life === 'never' ? null : new Date(Date.now() + Number(life) * DAY_MS).toISOString();
    const { data } = await create({ variables: { input: { ...values, expiresAt } } });
    if (!data || refusals.show(data.apiTokenCreate.userErrors)) return;
    setToken(data.apiTokenCreate.token ?? null);
    onMade();
  }

  if (token) {
    return (
      <Dialog
        onClose={onClose}
        dirty={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        title={t('identity.tokens.shownTitle')}
      >
        <Stack>
          <Alert icon={<IconKey size={18} />}>{t('identity.tokens.shownText')}</Alert>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {token}
          </Code>
          <Text size="sm">{t('identity.tokens.example')}</Text>
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {exampleOf(token)}
          </Code>
          <Group justify="flex-end">
            <CopyButton value={exampleOf(token)} label={t('identity.tokens.copyExample')} />
            <CopyButton value={token} label={t('identity.tokens.copy')} />
            <Button onClick={onClose}>{t('identity.tokens.done')}</Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t('identity.tokens.createTitle')}
      size={620}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('identity.tokens.name')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Select
            label={t('identity.tokens.life')}
            data={LIVES.map((value) => ({ value, label: t(`identity.tokens.lives.${value}`) }))}
            allowDeselect={false}
            value={life}
            onChange={(value) => setLife((value ?? '90') as Life)}
          />
          <PermissionPicker
            value={form.values.scopes}
            onChange={(scopes) => form.setFieldValue('scopes', scopes)}
            own={permissions}
            error={form.errors.scopes}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('identity.tokens.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const exampleOf = (token: string) =>
  [
    `curl ${location.origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${token}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"query":"{ viewer { organisation { name } } }"}'`,
  ].join('\n');
