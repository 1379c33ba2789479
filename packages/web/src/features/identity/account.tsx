import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { Page } from '../../ui/page.tsx';
import { SwitchPanel } from '../notifications/switch-panel.tsx';
import { Devices } from './devices.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';

const AccountDocument = graphql(/* GraphQL */ `
  query Account {
    viewer {
      user { id passwordTemporary }
      sessions { id userAgent address createdAt lastSeenAt isThisOne }
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
        <ProfilePanel key={user.id} user={user} />
        {!temporary && password}
        <SwitchPanel />
        <Devices sessions={data?.viewer?.sessions ?? []} onEnded={() => void refetch()} />
      </Stack>
    </Page>
  );
}
