import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { InvitationListQuery, InvitationState } from '../../gql/graphql.ts';
import { useIntent } from '../../lib/intent.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import { invitationListState } from './list-states.ts';

const InvitationListDocument = graphql(/* GraphQL */ `
  query InvitationList($first: Int!, $after: String) {
    viewer {
      supplier {
        invitations(first: $first, after: $after) {
          nodes { id path note state createdAt expiresAt applicationCount }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const RevokeDocument = graphql(/* GraphQL */ `
  mutation InvitationRevoke($input: InvitationRevokeInput!) {
    invitationRevoke(input: $input) {
      invitation { id state }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Supplier = NonNullable<NonNullable<InvitationListQuery['viewer']>['supplier']>;
type Row = NonNullable<Supplier['invitations']>['nodes'][number];

const TONES: Record<InvitationState, Tone> = { ACTIVE: 'good', EXPIRED: 'ended', REVOKED: 'ended' };
const idOf = (row: Row) => row.id;
export const linkOf = (path: string) => `${location.origin}${path}`;

/** The links a supplier has made, to copy again and to withdraw (PART-02). */
export function InvitationList() {
  const { t } = useTranslation();
  const state = useListState(invitationListState);
  const may = useMay('SUPPLIER_PARTNERSHIPS');
  const [creating, setCreating] = useState(false);
  useIntent('partnerships.invite', () => setCreating(true));
  const [revoke] = useMutation(RevokeDocument);
  const pages = usePages(InvitationListDocument, {}, (data) => data.viewer?.supplier?.invitations);

  async function withdraw(invitationId: string) {
    const { data } = await revoke({ variables: { input: { invitationId } } });
    const [refusal] = data?.invitationRevoke.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (data) notify(t('partnerships.invitations.revoked'));
  }

  const columns: Column<Row>[] = [
    {
      id: 'note',
      header: t('partnerships.invitations.note'),
      grow: true,
      cell: (row) => row.note ?? '—',
    },
    {
      id: 'created',
      header: t('partnerships.invitations.created'),
      width: 140,
      cell: (row) => <DateTime value={row.createdAt} ago />,
    },
    {
      id: 'expires',
      header: t('partnerships.invitations.expires'),
      width: 150,
      cell: (row) =>
        row.expiresAt ? <DateTime value={row.expiresAt} /> : t('partnerships.invitations.never'),
    },
    {
      id: 'used',
      header: t('partnerships.invitations.used'),
      align: 'end',
      width: 120,
      cell: (row) => <Quantity value={row.applicationCount} />,
    },
    {
      id: 'state',
      header: t('partnerships.invitations.state'),
      width: 120,
      card: 'aside',
      cell: (row) => (
        <StateBadge tone={TONES[row.state]} label={t(`partnerships.invitations.${row.state}`)} />
      ),
    },
    {
      id: 'link',
      header: t('partnerships.invitations.link'),
      width: 240,
      fixed: true,
      cell: (row) =>
        row.state === 'ACTIVE' && (
          <Group gap={6} wrap="nowrap">
            <CopyButton value={linkOf(row.path)} label={t('partnerships.invitations.copy')} />
            <Button variant="subtle" size="compact-sm" onClick={() => void withdraw(row.id)}>
              {t('partnerships.invitations.revoke')}
            </Button>
          </Group>
        ),
    },
  ];
  const create = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      {t('partnerships.invitations.create')}
    </Button>
  );
  return (
    <Page
      fill
      title={t('partnerships.invitations.title')}
      description={t('partnerships.invitations.description')}
      actions={create}
    >
      <Table
        fill
        id="partnerships.invitations"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        quiet={(row) => row.state !== 'ACTIVE'}
        empty={
          <Empty
            icon={IconLink}
            title={t('partnerships.invitations.none')}
            text={t('partnerships.invitations.noneText')}
            action={create}
          />
        }
      />
      {creating && <InvitationDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
