import { Group, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Currency } from '../../gql/graphql.ts';
import { useReader } from '../../lib/reader.ts';
import { countryOptions, currencyOf, currencyOptions, timeZoneOptions } from './country-names.ts';

export type OrganisationPlace = { country: string; sellingCurrency: Currency; timeZone: string };

type Props<Values extends OrganisationPlace> = {
  form: UseFormReturnType<Values>;
  /** A new organisation: the currency follows the country. */
  fresh?: boolean;
  disabled?: boolean;
};

/** Country, currency and time zone: where an organisation is at home. */
export function OrganisationFields<Values extends OrganisationPlace>(props: Props<Values>) {
  const { form, fresh, disabled } = props;
  const { t } = useTranslation();
  const { locale } = useReader();
  const place = form as unknown as UseFormReturnType<OrganisationPlace>;
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('identity.organisation.country')}
          data={countryOptions(locale)}
          searchable
          allowDeselect={false}
          disabled={disabled}
          {...place.getInputProps('country')}
          onChange={(country) => {
            if (!country) return;
            place.setFieldValue('country', country);
            if (fresh) place.setFieldValue('sellingCurrency', currencyOf(country));
          }}
        />
        <Select
          label={t('identity.organisation.sellingCurrency')}
          data={currencyOptions(locale)}
          searchable
          allowDeselect={false}
          disabled={disabled}
          {...place.getInputProps('sellingCurrency')}
        />
      </Group>
      <Select
        label={t('identity.organisation.timeZone')}
        data={timeZoneOptions(place.values.timeZone)}
        searchable
        allowDeselect={false}
        limit={60}
        disabled={disabled}
        {...place.getInputProps('timeZone')}
      />
    </>
  );
}
