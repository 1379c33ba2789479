import { Checkbox, Stack, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { permissionGroups } from './permission-groups.ts';
import classes from './permissions.module.css';

type Props = {
  value: readonly Permission[];
  onChange: (value: Permission[]) => void;
  /** What may be ticked: nobody grants what they lack. */
  own: readonly Permission[];
  error?: React.ReactNode;
};

/** Ticks for what may be done, grouped by the work they are part of; a whole group in one tick. */
export function PermissionPicker({ value, onChange, own, error }: Props) {
  const { t } = useTranslation();
  const turn = (permissions: readonly Permission[], on: boolean) => {
    const others = value.filter((held) => !permissions.includes(held));
    onChange(on ? [...others, ...permissions] : others);
  };
  return (
    <Stack gap="md">
      {permissionGroups.map(({ name, rows }) => {
        const open = rows
          .map(({ permission }) => permission)
          .filter((permission) => own.includes(permission));
        const held = open.filter((permission) => value.includes(permission));
        return (
          <fieldset key={name} className={classes.group}>
            <legend>
              <Checkbox
                size="xs"
                label={t(`identity.roles.groups.${name}`)}
                checked={open.length > 0 && held.length === open.length}
                indeterminate={held.length > 0 && held.length < open.length}
                disabled={open.length === 0}
                onChange={(event) => turn(open, event.currentTarget.checked)}
              />
            </legend>
            {rows.map(({ permission }) => {
              const lacking = !own.includes(permission);
              return (
                <Tooltip
                  key={permission}
                  label={t('identity.roles.lacking')}
                  disabled={!lacking}
                  position="left"
                >
                  <Checkbox
                    size="sm"
                    label={t(`identity.permissions.${permission}`)}
                    checked={value.includes(permission)}
                    disabled={lacking}
                    onChange={(event) => turn([permission], event.currentTarget.checked)}
                  />
                </Tooltip>
              );
            })}
          </fieldset>
        );
      })}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </Stack>
  );
}
