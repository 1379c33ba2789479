import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import type { RoleRow } from './roles-query.ts';
import { togglePermission } from './toggle-permission.ts';

const ChangeDocument = graphql(/* GraphQL */ `
  mutation RolePermissionsSet($input: RoleUpdateInput!) {
    roleUpdate(input: $input) {
      role { id name permissions }
      userErrors {
        __typename
        ... on UserError { message path }
        ... on BeyondOwnRights { permissions }
      }
    }
  }
`);

/** A refusal, and the ticks it is about. */
export type RoleRefusal = { message: string; permissions: readonly Permission[] };

/** Ticks that are not saved yet, over all roles; saved together, refused each by itself. */
export function useRoleChanges(roles: readonly RoleRow[]) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<Record<string, readonly Permission[]>>({});
  const [refusals, setRefusals] = useState<Record<string, RoleRefusal>>({});
  const [change] = useMutation(ChangeDocument);
  const [saving, setSaving] = useState(false);
  const changed = roles.flatMap(({ id, name, permissions }) => {
    const draft = drafts[id];
    const ticks = draft ? differing(permissions, draft) : 0;
    return draft && ticks > 0 ? [{ id, name, permissions: [...draft], ticks }] : [];
  });

  async function save() {
    setSaving(true);
    const refused: Record<string, RoleRefusal> = {};
    const kept: Record<string, readonly Permission[]> = {};
    for (const { id, name, permissions } of changed) {
      const { data } = await change({ variables: { input: { id, name, permissions } } });
      const error = data?.roleUpdate.userErrors[0];
      if (data && !error) continue;
      kept[id] = permissions;
      if (!error) continue;
      const about = error.__typename === 'BeyondOwnRights' ? error.permissions : [];
      refused[id] = { message: error.message, permissions: about };
    }
    setSaving(false);
    setRefusals(refused);
    setDrafts(kept);
    if (Object.keys(kept).length === 0) notify(t('identity.roles.savedTicks'));
  }

  return {
    heldOf: (role: RoleRow) => drafts[role.id] ?? role.permissions,
    refusals,
    ticks: changed.reduce((sum, { ticks }) => sum + ticks, 0),
    roles: changed.length,
    saving,
    save,
    undo() {
      setDrafts({});
      setRefusals({});
    },
    turn(role: RoleRow, permission: Permission, on: boolean) {
      const held = drafts[role.id] ?? role.permissions;
      setDrafts({ ...drafts, [role.id]: togglePermission(held, permission, on) });
    },
  };
}

export type RoleChanges = ReturnType<typeof useRoleChanges>;

const differing = (a: readonly Permission[], b: readonly Permission[]) =>
  a.filter((one) => !b.includes(one)).length + b.filter((one) => !a.includes(one)).length;
