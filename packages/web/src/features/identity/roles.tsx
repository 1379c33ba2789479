import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { useIntent } from '../../lib/intent.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { permissionGroups } from './permission-groups.ts';
import classes from './permissions.module.css';
import { RoleDialog } from './role-dialog.tsx';
import { type RoleRow, RolesDocument } from './roles-query.ts';

const ALL = permissionGroups.flatMap(({ permissions }) => [...permissions]);

export function Roles() {
  const { t } = useTranslation();
  const session = useSession();
  const { data, refetch } = useQuery(RolesDocument);
  const [edited, setEdited] = useState<RoleRow | 'new' | null>(null);
  useIntent('identity.newRole', () => setEdited('new'));
  const roles = data?.viewer?.organisation?.roles;
  // The main account may grant what belongs to a side that is not taken up yet.
  const own = data?.viewer?.membershipKind === 'SUB' ? session.permissions : ALL;
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
        <Panel flush>
          <RoleMatrix roles={roles} onEdit={setEdited} />
        </Panel>
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

type MatrixProps = { roles: readonly RoleRow[]; onEdit: (role: RoleRow) => void };

/** Who may do what, at a glance: permissions down, roles across. */
function RoleMatrix({ roles, onEdit }: MatrixProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('identity.roles.permission')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                {role.name}
                <span className={classes.count}>
                  {t('identity.roles.members', { count: role.memberCount })}
                </span>
                <Button size="compact-xs" variant="subtle" onClick={() => onEdit(role)}>
                  {t('identity.roles.edit')}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        {permissionGroups.map(({ name, permissions }) => (
          <tbody key={name}>
            <tr className={classes.groupRow}>
              <th colSpan={roles.length + 1} scope="colgroup">
                {t(`identity.roles.groups.${name}`)}
              </th>
            </tr>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">{t(`identity.permissions.${permission}`)}</th>
                {roles.map(({ id, permissions: held }) => (
                  <td key={id}>
                    {held.includes(permission) ? (
                      <IconCheck
                        size={17}
                        className={classes.yes}
                        aria-label={t('identity.roles.yes')}
                      />
                    ) : (
                      <IconMinus
                        size={15}
                        className={classes.no}
                        aria-label={t('identity.roles.no')}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
