import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { sessionChanged } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { countryOfZone, currencyOf } from '../identity/country-names.ts';
import { OrganisationFields } from '../identity/organisation-fields.tsx';

const CreateDocument = graphql(/* GraphQL */ `
  mutation OrganisationCreate($input: OrganisationCreateInput!) {
    organisationCreate(input: $input) {
      organisation { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** For somebody who belongs to no organisation: opens one of their own. */
export function NewOrganisation() {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  const country = countryOfZone(timeZone);
  const form = useForm({
    initialValues: { name: '', country, sellingCurrency: currencyOf(country), timeZone },
  });
  const refusals = useUserErrors(form);
  const [create, { loading }] = useMutation(CreateDocument);

  async function submit(input: typeof form.values) {
    const { data } = await create({ variables: { input } });
    if (!data || refusals.show(data.organisationCreate.userErrors)) return;
    await sessionChanged();
  }

  return (
    <Panel>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('identity.signUp.organisationName')}
            required
            {...form.getInputProps('name')}
          />
          <OrganisationFields form={form} fresh />
          <Group justify="flex-end">
            <Button type="submit" loading={loading}>
              {t('identity.signUp.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
