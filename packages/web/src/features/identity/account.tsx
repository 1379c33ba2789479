import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Session, useSession } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { SwitchPanel } from '../notifications/switch-panel.tsx';
import { timeZoneOptions } from './country-names.ts';
import { Devices } from './devices.tsx';
import { PasswordPanel } from './password-panel.tsx';

const AccountDocument = graphql(/* GraphQL */ `
  query Account {
    viewer {
      user { id passwordTemporary }
      sessions { id userAgent address lastSeenAt isThisOne }
    }
  }
`);

const UpdateDocument = graphql(/* GraphQL */ `
  mutation AccountUpdate($input: AccountUpdateInput!) {
    accountUpdate(input: $input) {
      user { id name timeZone }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export function Account() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { data, refetch } = useQuery(AccountDocument, { fetchPolicy: 'cache-and-network' });
  const temporary = data?.viewer?.user.passwordTemporary ?? false;
  const password = <PasswordPanel temporary={temporary} onChanged={() => void refetch()} />;
  return (
    <Page narrow title={t('identity.account.title')} description={user.email}>
      <Stack>
        {temporary && password}
        <You key={user.id} user={user} />
        {!temporary && password}
        <SwitchPanel />
        <Devices sessions={data?.viewer?.sessions ?? []} onEnded={() => void refetch()} />
      </Stack>
    </Page>
  );
}

function You({ user }: { user: Session['user'] }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: user.name, timeZone: user.timeZone } });
  const refusals = useUserErrors(form);
  const [update, { loading }] = useMutation(UpdateDocument);

  async function submit(input: typeof form.values) {
    const { data } = await update({ variables: { input } });
    if (!data || refusals.show(data.accountUpdate.userErrors)) return;
    form.resetDirty();
    notify(t('identity.account.saved'));
  }

  return (
    <Panel title={t('identity.account.you')}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput label={t('identity.name')} {...form.getInputProps('name')} />
          <Select
            label={t('identity.account.timeZone')}
            data={timeZoneOptions(form.values.timeZone)}
            searchable
            allowDeselect={false}
            limit={60}
            {...form.getInputProps('timeZone')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={loading} disabled={!form.isDirty()}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
