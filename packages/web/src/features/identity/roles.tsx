import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ALL_PERMISSIONS } from './permission-groups.ts';
import classes from './permissions.module.css';
import { RoleDialog } from './role-dialog.tsx';
import { RoleMatrix } from './role-matrix.tsx';
import { RoleSummary } from './role-summary.tsx';
import { type RoleMember, type RoleRow, RolesDocument } from './roles-query.ts';
import { useRoleChanges } from './use-role-changes.ts';

export function Roles() {
  const { t } = useTranslation();
  const session = useSession();
  const { data, refetch } = useQuery(RolesDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<RoleRow | 'new' | null>(null);
  const organisation = data?.viewer?.organisation;
  const roles = organisation?.roles;
  // The main account may grant what belongs to a side that is not taken up yet.
  const own = data?.viewer?.membershipKind === 'SUB' ? session.permissions : ALL_PERMISSIONS;
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {t('identity.roles.add')}
    </Button>
  );
  return (
    <Page
      title={t('identity.roles.title')}
      description={t('identity.roles.text')}
      actions={roles && roles.length > 0 && add}
    >
      {!data && <Skeleton h={320} />}
      {data && !roles && (
        <Empty
          icon={IconShieldLock}
          title={t('identity.roles.title')}
          text={t('identity.people.hidden')}
        />
      )}
      {roles?.length === 0 && (
        <Empty
          icon={IconShieldLock}
          title={t('identity.roles.none')}
          text={t('identity.roles.noneText')}
          action={add}
        />
      )}
      {roles && roles.length > 0 && (
        <AllRoles
          roles={roles}
          members={organisation?.members?.nodes ?? []}
          own={own}
          onEdit={setEdited}
        />
      )}
      {edited && (
        <RoleDialog
          role={edited === 'new' ? null : edited}
          own={own}
          onClose={() => setEdited(null)}
          onDone={() => void refetch()}
        />
      )}
    </Page>
  );
}

type AllProps = {
  roles: readonly RoleRow[];
  members: readonly RoleMember[];
  own: readonly Permission[];
  onEdit: (role: RoleRow) => void;
};

function AllRoles({ roles, members, own, onEdit }: AllProps) {
  const { t } = useTranslation();
  const changes = useRoleChanges(roles);
  const refused = Object.entries(changes.refusals);
  return (
    <>
      <Panel flush>
        <RoleMatrix roles={roles} changes={changes} own={own} onEdit={onEdit} />
      </Panel>
      {changes.ticks > 0 && (
        <div className={classes.saveBar} role="status">
          <span>
            {t('identity.roles.changed', { count: changes.ticks })}
            {refused.map(([id, { message }]) => (
              <b key={id} role="alert">
                {roles.find((role) => role.id === id)?.name}: {message}
              </b>
            ))}
          </span>
          <Button variant="default" disabled={changes.saving} onClick={changes.undo}>
            {t('identity.roles.undo')}
          </Button>
          <Button loading={changes.saving} onClick={() => void changes.save()}>
            {t('identity.roles.save', { count: changes.roles })}
          </Button>
        </div>
      )}
      <h2 className={classes.subtitle}>{t('identity.roles.inWords')}</h2>
      <div className={classes.summaries}>
        {roles.map((role) => (
          <RoleSummary
            key={role.id}
            role={role}
            held={changes.heldOf(role)}
            members={members.filter((member) => member.role?.id === role.id)}
          />
        ))}
      </div>
      <LeaveGuard isDirty={() => changes.ticks > 0} />
    </>
  );
}
