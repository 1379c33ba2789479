import { useMutation } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { Person } from './people-query.ts';

const GiveDocument = graphql(/* GraphQL */ `
  mutation MemberRoleGive($input: MemberUpdateInput!) {
    memberUpdate(input: $input) {
      member { id kind role { id name } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** An admin without a role may do everything. */
const EVERYTHING = 'everything';

type Props = { person: Person; roles: readonly { id: string; name: string }[] };

/** The role of a person, changed where it stands; a refusal leaves it as it was. */
export function RoleSelect({ person, roles }: Props) {
  const { t } = useTranslation();
  const [give, { loading }] = useMutation(GiveDocument);
  const { id, name, kind, role } = person;

  async function choose(roleId: string | null) {
    if (!roleId || roleId === (role?.id ?? EVERYTHING)) return;
    const input = { id, kind, roleId: roleId === EVERYTHING ? null : roleId };
    const { data } = await give({ variables: { input } });
    const [refusal] = data?.memberUpdate.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (data) notify(t('identity.people.changed', { name }));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the row's own keys out of the list
    <span
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Select
        size="xs"
        aria-label={t('identity.people.roleOf', { name })}
        allowDeselect={false}
        disabled={loading}
        data={[
          ...(kind === 'ADMIN'
            ? [{ value: EVERYTHING, label: t('identity.people.everything') }]
            : []),
          ...roles.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={role?.id ?? EVERYTHING}
        onChange={(roleId) => void choose(roleId)}
      />
    </span>
  );
}
