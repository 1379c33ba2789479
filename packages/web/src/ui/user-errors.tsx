import { Alert } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf, type UserErrorLike } from '../lib/user-errors.ts';
import classes from './user-errors.module.css';

/** Refusals that belong to no field of the form, in the server's own words. */
export function UserErrors({ errors }: { errors: readonly UserErrorLike[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
      {errors.length === 1 ? (
        errors[0]?.message
      ) : (
        <>
          {t('ui.refusals', { count: errors.length })}
          <ul className={classes.list}>
            {errors.map(({ message, path }) => (
              <li key={`${path?.join('.')} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

/**
 * Puts each refusal of a mutation next to the field it belongs to.
 * `show` answers whether there were any; `general` goes to `<UserErrors>` at the top of the form.
 */
export function useUserErrors<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, 'getValues' | 'setErrors' | 'clearErrors'>,
) {
  const [general, setGeneral] = useState<readonly UserErrorLike[]>([]);
  return {
    general,
    show(errors: readonly UserErrorLike[]): boolean {
      const values = form.getValues();
      const placed = errors.map((error) => ({ error, field: fieldOf(values, error.path) }));
      form.clearErrors();
      form.setErrors(
        Object.fromEntries(
          placed.flatMap(({ error, field }) => (field ? [[field, error.message]] : [])),
        ),
      );
      setGeneral(placed.flatMap(({ error, field }) => (field ? [] : [error])));
      return errors.length > 0;
    },
    clear() {
      form.clearErrors();
      setGeneral([]);
    },
  };
}
