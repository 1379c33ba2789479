import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../app/navigation.ts';
import { permissionGroups } from './permission-groups.ts';
import classes from './permissions.module.css';

type Props = {
  value: readonly Permission[];
  onChange: (value: Permission[]) => void;
  /** What may be ticked, and so all that is shown: nobody grants what they lack. */
  own: readonly Permission[];
  error?: ReactNode;
};

/** Ticks for what may be done, grouped by the work they are part of; a whole group in one tick. */
export function PermissionPicker({ value, onChange, own, error }: Props) {
  const { t } = useTranslation();
  const turn = (permissions: readonly Permission[], on: boolean) => {
    const others = value.filter((held) => !permissions.includes(held));
    onChange(on ? [...others, ...permissions] : others);
  };
  return (
    <>
      <div className={classes.groups}>
        {permissionGroups.map(({ name, rows }) => {
          const open = rows
            .map(({ permission }) => permission)
            .filter((permission) => own.includes(permission));
          if (open.length === 0) return null;
          const held = open.filter((permission) => value.includes(permission));
          return (
            <fieldset key={name} className={classes.group}>
              <legend>
                <Checkbox
                  size="xs"
                  label={t(`identity.roles.groups.${name}`)}
                  checked={held.length === open.length}
                  indeterminate={held.length > 0 && held.length < open.length}
                  onChange={(event) => turn(open, event.currentTarget.checked)}
                />
              </legend>
              {open.map((permission) => (
                <Checkbox
                  key={permission}
                  size="xs"
                  label={t(`identity.permissions.${permission}`)}
                  checked={value.includes(permission)}
                  onChange={(event) => turn([permission], event.currentTarget.checked)}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
}
