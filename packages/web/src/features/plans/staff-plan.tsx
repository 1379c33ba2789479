import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { PlanTier } from '../../gql/graphql.ts';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const PlanSetDocument = graphql(/* GraphQL */ `
  mutation PlanSet($input: PlanSetInput!) {
    planSet(input: $input) {
      tier
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const TIERS: PlanTier[] = ['V0', 'V1', 'V2', 'V3'];

/** Platform staff set the plan of any organisation. */
export function StaffPlan({ own }: { own: string }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { organisationId: own, tier: 'V2' as PlanTier } });
  const refusals = useUserErrors(form);
  const [set, { loading }] = useMutation(PlanSetDocument, { refetchQueries: ['OrganisationPlan'] });

  async function submit(input: typeof form.values) {
    const { data } = await set({ variables: { input } });
    if (!data || refusals.show(data.planSet.userErrors)) return;
    notify(t('plans.staff.done', { tier: data.planSet.tier }));
  }

  return (
    <Panel title={t('plans.staff.title')} description={t('plans.staff.text')}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Group align="flex-start">
            <TextInput
              label={t('plans.plan.organisationId')}
              required
              flex={1}
              {...form.getInputProps('organisationId')}
            />
            <Select
              label={t('plans.staff.tier')}
              data={TIERS}
              allowDeselect={false}
              w={110}
              {...form.getInputProps('tier')}
            />
          </Group>
          <Group justify="flex-end">
            <Button type="submit" loading={loading}>
              {t('plans.staff.set')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
