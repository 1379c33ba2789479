import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useIntent } from '../../lib/intent.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { PeopleDocument, type Person } from './people-query.ts';
import { RoleSelect } from './role-select.tsx';

const DisableDocument = graphql(/* GraphQL */ `
  mutation MemberDisable($input: MemberDisableInput!) {
    memberDisable(input: $input) {
      member { id disabledAt }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const EnableDocument = graphql(/* GraphQL */ `
  mutation MemberEnable($input: MemberEnableInput!) {
    memberEnable(input: $input) {
      member { id disabledAt }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const idOf = (person: Person) => person.id;

export function People() {
  const { t } = useTranslation();
  const pages = usePages(PeopleDocument, {}, (data) => data.viewer?.organisation?.members);
  const { data } = useQuery(PeopleDocument, {
    variables: { first: 50 },
    fetchPolicy: 'cache-only',
  });
  const roles = data?.viewer?.organisation?.roles ?? [];
  const isMain = data?.viewer?.membershipKind === 'MAIN';
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  useIntent('identity.addPerson', () => setEdited('new'));
  const [shutOut, setShutOut] = useState<Person | null>(null);
  const mayTouch = (person: Person) =>
    !person.isViewer && person.kind !== 'MAIN' && (person.kind === 'SUB' || isMain);

  const columns: Column<Person>[] = [
    {
      id: 'name',
      header: t('identity.people.name'),
      grow: true,
      cell: ({ name, email, isViewer }) => (
        <PartnerCell
          name={isViewer ? `${name} · ${t('identity.people.you')}` : name}
          note={email}
        />
      ),
    },
    {
      id: 'kind',
      header: t('identity.people.kind'),
      width: 125,
      cell: ({ kind }) => t(`identity.people.kinds.${kind}`),
    },
    {
      id: 'role',
      header: t('identity.people.role'),
      width: 180,
      cell: (person) =>
        mayTouch(person) && roles.length > 0 ? (
          <RoleSelect person={person} roles={roles} />
        ) : (
          (person.role?.name ?? t('identity.people.everything'))
        ),
    },
    {
      id: 'state',
      header: t('identity.people.state'),
      width: 120,
      card: 'aside',
      cell: ({ disabledAt }) =>
        disabledAt ? (
          <StateBadge tone="ended" label={t('identity.people.disabled')} />
        ) : (
          <StateBadge tone="good" label={t('identity.people.active')} />
        ),
    },
    {
      id: 'seen',
      header: t('identity.people.seen'),
      width: 140,
      cell: ({ lastSeenAt }) =>
        lastSeenAt ? <DateTime value={lastSeenAt} ago /> : t('identity.people.neverSeen'),
    },
    {
      id: 'joined',
      header: t('identity.people.joined'),
      width: 130,
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
    {
      id: 'acts',
      header: '',
      width: 210,
      align: 'end',
      cell: (person) =>
        mayTouch(person) && (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            <Button size="compact-sm" variant="subtle" onClick={() => setEdited(person)}>
              {t('identity.people.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => setShutOut(person)}
            >
              {t(person.disabledAt ? 'identity.people.enable' : 'identity.people.disable')}
            </Button>
          </Group>
        ),
    },
  ];

  const hidden = !pages.loading && data?.viewer?.organisation?.members === null;
  return (
    <Page
      fill
      title={t('identity.people.title')}
      description={t('identity.people.text')}
      actions={
        !hidden && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setEdited('new')}>
            {t('identity.people.add')}
          </Button>
        )
      }
    >
      <Table
        fill
        id="identity.people"
        {...pages}
        columns={columns}
        rowId={idOf}
        quiet={({ disabledAt }) => disabledAt !== null}
        empty={<Empty title={t('identity.people.title')} text={t('identity.people.hidden')} />}
      />
      {edited && (
        <MemberDialog
          member={edited === 'new' ? null : edited}
          roles={roles}
          isMain={isMain}
          onClose={() => setEdited(null)}
          onDone={pages.refetch}
        />
      )}
      {shutOut && <ShutOutDialog person={shutOut} onClose={() => setShutOut(null)} />}
    </Page>
  );
}

function ShutOutDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, name, disabledAt } = person;
  const [disable, disabling] = useMutation(DisableDocument);
  const [enable, enabling] = useMutation(EnableDocument);
  const errors = disabling.data?.memberDisable.userErrors ?? enabling.data?.memberEnable.userErrors;

  async function go() {
    const variables = { input: { id } };
    const refused = disabledAt
      ? (await enable({ variables })).data?.memberEnable.userErrors
      : (await disable({ variables })).data?.memberDisable.userErrors;
    if (refused?.length === 0) onClose();
  }

  const act = t(disabledAt ? 'identity.people.enable' : 'identity.people.disable');
  return (
    <Dialog
      onClose={onClose}
      title={disabledAt ? act : t('identity.people.disableTitle', { name })}
    >
      <UserErrors errors={errors ?? []} />
      <Text size="sm">{disabledAt ? name : t('identity.people.disableText', { name })}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          color={disabledAt ? undefined : 'red'}
          loading={disabling.loading || enabling.loading}
          onClick={() => void go()}
        >
          {act}
        </Button>
      </Group>
    </Dialog>
  );
}
