import { Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCoin, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { permissionGroups } from './permission-groups.ts';
import classes from './permissions.module.css';
import type { RoleRow } from './roles-query.ts';
import { isNeededBy } from './toggle-permission.ts';
import type { RoleChanges } from './use-role-changes.ts';

type Props = {
  roles: readonly RoleRow[];
  changes: RoleChanges;
  own: readonly Permission[];
  onEdit: (role: RoleRow) => void;
};

/** Who may do what: permissions down, roles across, each tick turned where it stands. */
export function RoleMatrix({ roles, changes, own, onEdit }: Props) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls sideways by keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t('identity.roles.title')}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('identity.roles.permission')}</th>
            <th scope="col">
              {t('identity.people.kinds.MAIN')}
              <span className={classes.count}>{t('identity.people.everything')}</span>
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <UnstyledButton className={classes.roleName} onClick={() => onEdit(role)}>
                  <span>{role.name}</span>
                  <IconPencil size={13} aria-label={t('identity.roles.edit')} />
                </UnstyledButton>
                <span className={classes.count}>
                  {t('identity.roles.members', { count: role.memberCount })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {permissionGroups.map(({ name, rows }) => (
          <tbody key={name}>
            <tr className={classes.groupRow}>
              <th colSpan={roles.length + 2} scope="colgroup">
                {t(`identity.roles.groups.${name}`)}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.permission}>
                <th scope="row">
                  <span className={classes.what}>
                    {t(`identity.permissions.${row.permission}`)}
                    {'money' in row && (
                      <Tooltip label={t('identity.roles.movesMoney')}>
                        <IconCoin size={14} aria-label={t('identity.roles.movesMoney')} />
                      </Tooltip>
                    )}
                  </span>
                  <span className={classes.why}>
                    {'hat' in row && <b data-hat={row.hat}>{t(`shell.hats.${row.hat}`)}</b>}
                    {t(`identity.permissionTexts.${row.permission}`)}
                  </span>
                </th>
                <td>
                  <IconCheck
                    size={16}
                    className={classes.always}
                    aria-label={t('identity.people.everything')}
                  />
                </td>
                {roles.map((role) => (
                  <Cell key={role.id} {...{ role, changes, own }} permission={row.permission} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type CellProps = {
  role: RoleRow;
  permission: Permission;
  changes: RoleChanges;
  own: readonly Permission[];
};

function Cell({ role, permission, changes, own }: CellProps) {
  const { t } = useTranslation();
  const held = changes.heldOf(role);
  const on = held.includes(permission);
  const refusal = changes.refusals[role.id];
  const refused = refusal?.permissions.includes(permission);
  const lacking = !own.includes(permission);
  const beyond = role.permissions.some((one) => !own.includes(one));
  const needed = on && isNeededBy(held, permission);
  const word = refused
    ? refusal?.message
    : beyond
      ? t('identity.roles.beyond')
      : lacking
        ? t('identity.roles.lacking')
        : needed && t('identity.roles.needed');
  return (
    <td data-changed={on !== role.permissions.includes(permission) || undefined}>
      <Tooltip label={word} disabled={!word} multiline maw={260}>
        <span className={classes.tick}>
          <Checkbox
            size="sm"
            checked={on}
            error={refused}
            disabled={lacking || beyond || needed || changes.saving}
            aria-label={`${role.name}: ${t(`identity.permissions.${permission}`)}`}
            onChange={(event) => changes.turn(role, permission, event.currentTarget.checked)}
          />
        </span>
      </Tooltip>
    </td>
  );
}
