import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import { nameOfCountry } from './country-names.ts';
import classes from './guest-card.module.css';
import { OrganisationFields, type OrganisationPlace } from './organisation-fields.tsx';

/** Country, currency and zone as the browser tells them: read over in a line, changed when wrong. */
export function GuessedPlace<Values extends OrganisationPlace>({
  form,
}: {
  form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const [open, setOpen] = useState(false);
  const { country, sellingCurrency, timeZone } = form.values;
  const refused = ['country', 'sellingCurrency', 'timeZone'].some((field) => form.errors[field]);
  if (open || refused) return <OrganisationFields form={form} fresh />;
  return (
    <div className={classes.place}>
      <span>
        <small>{t('identity.signUp.place')}</small>
        {nameOfCountry(country, locale)} · {sellingCurrency} · {timeZone.replaceAll('_', ' ')}
      </span>
      <Button size="compact-sm" variant="subtle" flex="none" onClick={() => setOpen(true)}>
        {t('identity.signUp.changePlace')}
      </Button>
    </div>
  );
}
