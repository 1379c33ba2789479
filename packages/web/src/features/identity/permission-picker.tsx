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

/** Ticks for what may be done, grouped by hat. */
export function PermissionPicker({ value, onChange, own, error }: Props) {
  const { t } = useTranslation();
  const toggle = (permission: Permission, on: boolean) =>
    onChange(on ? [...value, permission] : value.filter((other) => other !== permission));
  return (
    <Stack gap="md">
      {permissionGroups.map(({ name, permissions }) => (
        <fieldset key={name} className={classes.group}>
          <legend>{t(`identity.roles.groups.${name}`)}</legend>
          {permissions.map((permission) => {
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
                  onChange={(event) => toggle(permission, event.currentTarget.checked)}
                />
              </Tooltip>
            );
          })}
        </fieldset>
      ))}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </Stack>
  );
}
