import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Code, Group, Skeleton, Text } from '@mantine/core';
import { IconApi, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { ApiTokensQuery } from '../../gql/graphql.ts';
import { useIntent } from '../../lib/intent.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { groupsOf } from './permission-groups.ts';
import { TokenDialog } from './token-dialog.tsx';

const TokensDocument = graphql(/* GraphQL */ `
  query ApiTokens {
    viewer {
      organisation {
        id
        apiTokens { id name hint scopes createdByName createdAt expiresAt lastUsedAt }
      }
    }
  }
`);

const RevokeDocument = graphql(/* GraphQL */ `
  mutation ApiTokenRevoke($input: ApiTokenRevokeInput!) {
    apiTokenRevoke(input: $input) {
      apiTokenId
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Organisation = NonNullable<NonNullable<ApiTokensQuery['viewer']>['organisation']>;
type TokenRow = NonNullable<Organisation['apiTokens']>[number];

const idOf = (token: TokenRow) => token.id;

export function Tokens() {
  const { t } = useTranslation();
  const may = useMay('API_TOKENS');
  const { data, refetch } = useQuery(TokensDocument);
  const [making, setMaking] = useState(false);
  useIntent('identity.newToken', () => setMaking(true));
  const [revoked, setRevoked] = useState<TokenRow | null>(null);
  const tokens = data?.viewer?.organisation?.apiTokens ?? [];
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t('identity.tokens.add')}
    </Button>
  );
  const columns: Column<TokenRow>[] = [
    { id: 'name', header: t('identity.tokens.name'), grow: true, cell: ({ name }) => name },
    {
      id: 'hint',
      header: t('identity.tokens.token'),
      width: 140,
      cell: ({ hint }) => <Code>{hint}…</Code>,
    },
    {
      id: 'scopes',
      header: t('identity.tokens.scopes'),
      width: 220,
      cell: ({ scopes }) => (
        <span title={scopes.map((scope) => t(`identity.permissions.${scope}`)).join(', ')}>
          {groupsOf(scopes)
            .map((group) => t(`identity.roles.groups.${group}`))
            .join(', ')}
        </span>
      ),
    },
    { id: 'by', header: t('identity.tokens.by'), width: 150, cell: (token) => token.createdByName },
    {
      id: 'used',
      header: t('identity.tokens.lastUsed'),
      width: 150,
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <DateTime value={lastUsedAt} ago /> : t('identity.tokens.unused'),
    },
    {
      id: 'expires',
      header: t('identity.tokens.expires'),
      width: 150,
      cell: ({ expiresAt }) => (expiresAt ? <Ending at={expiresAt} /> : t('identity.tokens.never')),
    },
    {
      id: 'acts',
      header: '',
      width: 110,
      align: 'end',
      cell: (token) => (
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => setRevoked(token)}>
          {t('identity.tokens.revoke')}
        </Button>
      ),
    },
  ];
  return (
    <Page
      title={t('identity.tokens.title')}
      description={t('identity.tokens.text')}
      actions={may && tokens.length > 0 && add}
    >
      {!data ? (
        <Skeleton h={200} />
      ) : (
        <Table
          id="identity.tokens"
          rows={tokens}
          columns={columns}
          rowId={idOf}
          empty={
            may ? (
              <Empty
                icon={IconApi}
                title={t('identity.tokens.none')}
                text={t('identity.tokens.noneText')}
                action={add}
              />
            ) : (
              <Empty
                icon={IconApi}
                title={t('identity.tokens.title')}
                text={t('identity.tokens.hidden')}
              />
            )
          }
        />
      )}
      {making && <TokenDialog onClose={() => setMaking(false)} onMade={() => void refetch()} />}
      {revoked && (
        <RevokeDialog
          token={revoked}
          onClose={() => setRevoked(null)}
          onDone={() => void refetch()}
        />
      )}
    </Page>
  );
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;

/** When a token ends; within two weeks it says so, that software is not surprised. */
function Ending({ at }: { at: string }) {
  const { t } = useTranslation();
  const days = Math.floor((new Date(at).getTime() - Date.now()) / DAY_MS);
  if (days >= SOON_DAYS) return <DateTime value={at} />;
  if (days < 0) return <StateBadge tone="ended" label={t('identity.tokens.ended')} />;
  return <StateBadge tone="waiting" label={t('identity.tokens.endsSoon', { count: days })} />;
}

type RevokeProps = { token: TokenRow; onClose: () => void; onDone: () => void };

function RevokeDialog({ token, onClose, onDone }: RevokeProps) {
  const { t } = useTranslation();
  const [revoke, { loading, data }] = useMutation(RevokeDocument);

  async function go() {
    const answer = await revoke({ variables: { input: { id: token.id } } });
    if (answer.data?.apiTokenRevoke.userErrors.length !== 0) return;
    notify(t('identity.tokens.revoked'));
    onDone();
    onClose();
  }

  return (
    <Dialog onClose={onClose} title={t('identity.tokens.revokeTitle', { name: token.name })}>
      <UserErrors errors={data?.apiTokenRevoke.userErrors ?? []} />
      <Text size="sm">{t('identity.tokens.revokeText')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button color="red" loading={loading} onClick={() => void go()}>
          {t('identity.tokens.revoke')}
        </Button>
      </Group>
    </Dialog>
  );
}
