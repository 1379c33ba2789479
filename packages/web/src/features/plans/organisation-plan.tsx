import { useMutation } from '@apollo/client/react';
import { Anchor, Skeleton, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import type { PlanOrganisation, PlanViewer } from './plan-query.ts';
import cards from './side-card.module.css';
import { SideCard } from './side-card.tsx';
import { StaffPlan } from './staff-plan.tsx';
import { usePlan } from './use-plan.ts';

const SwitchDocument = graphql(/* GraphQL */ `
  mutation PlanInventorySwitch($input: InventorySwitchInput!) {
    inventorySwitch(input: $input) {
      organisation { id plan { tier inventoryEnabled supplierSince distributorSince } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export function OrganisationPlan() {
  const { t } = useTranslation();
  const viewer = usePlan()?.viewer;
  return (
    <Page title={t('plans.plan.title')} description={t('plans.plan.text')}>
      {viewer?.organisation ? (
        <Content viewer={viewer} organisation={viewer.organisation} />
      ) : (
        <Skeleton h={280} />
      )}
    </Page>
  );
}

type Props = { viewer: PlanViewer; organisation: PlanOrganisation };

function Content({ viewer, organisation }: Props) {
  const { t } = useTranslation();
  const { id, plan, viewerCanManage } = organisation;
  const [switchInventory, { loading, data }] = useMutation(SwitchDocument);
  if (!plan) return null;
  const takesPart = plan.supplierSince !== null || plan.distributorSince !== null;
  return (
    <>
      <div className={cards.cards}>
        <SideCard side="distributor" viewer={viewer} organisation={organisation} />
        <SideCard
          side="supplier"
          viewer={viewer}
          organisation={organisation}
          settingUp={!viewer.supplier?.profile?.liveAt}
        />
      </div>
      <Stack>
        <Panel title={t('plans.plan.inventory')} description={t('plans.plan.inventoryText')}>
          <UserErrors errors={data?.inventorySwitch.userErrors ?? []} />
          <Switch
            checked={plan.inventoryEnabled}
            disabled={!viewerCanManage || loading || (takesPart && plan.inventoryEnabled)}
            label={t(plan.inventoryEnabled ? 'plans.plan.on' : 'plans.plan.off')}
            onChange={(event) =>
              void switchInventory({ variables: { input: { on: event.currentTarget.checked } } })
            }
          />
        </Panel>
        <Panel
          title={`${t('plans.plan.current')}: ${plan.tier}`}
          description={t(`plans.plan.tiers.${plan.tier}`)}
        >
          {viewer.supportEmail ? (
            <Text size="sm">
              {t('plans.plan.change')}{' '}
              <Anchor href={`mailto:${viewer.supportEmail}`} size="sm">
                {viewer.supportEmail}
              </Anchor>
            </Text>
          ) : (
            <Text size="sm">{t('plans.plan.changeOperator')}</Text>
          )}
          <TextInput
            mt="sm"
            label={t('plans.plan.organisationId')}
            value={id}
            readOnly
            maw={420}
            rightSection={<CopyButton value={id} />}
          />
        </Panel>
        {viewer.user.isStaff && <StaffPlan own={id} />}
      </Stack>
    </>
  );
}
