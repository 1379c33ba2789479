import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { OrganisationProfileQuery } from '../../gql/graphql.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { PartnerPreview } from './partner-preview.tsx';

const ProfileDocument = graphql(/* GraphQL */ `
  query OrganisationProfile {
    viewer {
      organisation {
        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage
      }
    }
  }
`);

const UpdateDocument = graphql(/* GraphQL */ `
  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {
    organisationUpdate(input: $input) {
      organisation { id name country sellingCurrency timeZone contactName contactPhone }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Organisation = NonNullable<NonNullable<OrganisationProfileQuery['viewer']>['organisation']>;

export function OrganisationProfile() {
  const { t } = useTranslation();
  const { data } = useQuery(ProfileDocument);
  const organisation = data?.viewer?.organisation;
  return (
    <Page
      narrow
      title={t('identity.organisation.title')}
      description={t('identity.organisation.text')}
    >
      {organisation && <ProfileForm key={organisation.id} organisation={organisation} />}
    </Page>
  );
}

function ProfileForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      name: organisation.name,
      country: organisation.country,
      sellingCurrency: organisation.sellingCurrency,
      timeZone: organisation.timeZone,
      contactName: organisation.contactName ?? '',
      contactPhone: organisation.contactPhone ?? '',
    },
  });
  const refusals = useUserErrors(form);
  const [update, { loading }] = useMutation(UpdateDocument);
  const disabled = !organisation.viewerCanManage;

  async function submit(input: typeof form.values) {
    const { data } = await update({ variables: { input } });
    if (!data || refusals.show(data.organisationUpdate.userErrors)) return;
    form.resetDirty();
    notify(t('identity.organisation.saved'));
  }

  return (
    <Panel>
      <LeaveGuard isDirty={form.isDirty} />
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          {disabled && (
            <Text size="sm" c="dimmed">
              {t('identity.organisation.readOnly')}
            </Text>
          )}
          <TextInput
            label={t('identity.organisation.name')}
            disabled={disabled}
            {...form.getInputProps('name')}
          />
          <OrganisationFields form={form} disabled={disabled} />
          <Text size="xs" c="dimmed">
            {t('identity.organisation.sellingCurrencyText')}
          </Text>
          <Group grow align="flex-start">
            <TextInput
              label={t('identity.organisation.contactName')}
              disabled={disabled}
              {...form.getInputProps('contactName')}
            />
            <TextInput
              label={t('identity.organisation.contactPhone')}
              type="tel"
              disabled={disabled}
              {...form.getInputProps('contactPhone')}
            />
          </Group>
          <PartnerPreview {...form.values} />
          <TextInput
            label={t('identity.organisation.id')}
            value={organisation.id}
            readOnly
            rightSection={<CopyButton value={organisation.id} />}
          />
          {!disabled && (
            <Group justify="flex-end">
              <Button type="submit" loading={loading} disabled={!form.isDirty()}>
                {t('ui.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Panel>
  );
}
