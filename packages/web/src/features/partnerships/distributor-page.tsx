import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { nameOfCountry } from '../identity/country-names.ts';
import { AccountPanel } from './account-panel.tsx';
import { ApplicationHistory } from './application-history.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { MappingLines } from './mapping-lines.tsx';
import { NotePanel } from './note-panel.tsx';
import { OrdersPanel } from './orders-panel.tsx';
import classes from './partner-page.module.css';
import { partnershipBadge } from './partnership-state.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { SelectWarehousesDialog } from './select-warehouses-dialog.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';

const DistributorPageDocument = graphql(/* GraphQL */ `
  query DistributorPage($id: ID!) {
    viewer {
      supplier {
        levels { id name percentOfBase }
        partnership(id: $id) {
          id state stateAt note endReason endedBy
          viewerCanDecide viewerCanManage viewerCanAnnotate
          distributor { id name contactName contactPhone country }
          level { id name }
          applications { id state origin companyName contact message rejectReason appliedAt }
          warehouses {
            state
            warehouse { id name country province city postcode addressLine }
            supplierWarehouse { id name }
          }
        }
      }
    }
  }
`);

const DistributorDealingsDocument = graphql(/* GraphQL */ `
  query DistributorDealings($name: String!, $distributorIds: [ID!]!) {
    viewer {
      supplier {
        accounts(first: 20, search: $name) {
          nodes {
            id creditEnabled distributor { id }
            balance { amount currency } spendable { amount currency }
            creditUsed { amount currency } creditLimit { amount currency }
          }
          pageInfo { hasNextPage endCursor }
        }
        supplyOrders(first: 5, distributorIds: $distributorIds) {
          nodes { id packageNo stateAt lines { id } charge { total { amount currency } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const SetLevelDocument = graphql(/* GraphQL */ `
  mutation PartnershipSetLevel($input: PartnershipSetLevelInput!) {
    partnershipSetLevel(input: $input) {
      partnership { id level { id name } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Open = 'approve' | 'reject' | 'warehouses' | 'end' | null;

/** One distributor: state, contacts, level, warehouses, account, orders, history. */
export function DistributorPage() {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { partnershipId } = useParams({ strict: false }) as { partnershipId: string };
  const [open, setOpen] = useState<Open>(null);
  const { data, loading, error, refetch } = useQuery(DistributorPageDocument, {
    variables: { id: partnershipId },
  });
  useLivePartnerships(['DistributorPage']);
  const [setLevel] = useMutation(SetLevelDocument);
  const supplier = data?.viewer?.supplier;
  const row = supplier?.partnership;
  const partner = row?.distributor;
  const dealings = useQuery(DistributorDealingsDocument, {
    variables: { name: partner?.name ?? '', distributorIds: partner ? [partner.id] : [] },
    skip: !partner,
  });
  const dealing = dealings.data?.viewer?.supplier;
  const account = dealing?.accounts.nodes.find((one) => one.distributor.id === partner?.id) ?? null;
  const crumbs = [{ label: t('partnerships.distributors.title'), to: '/supplier/distributors' }];

  async function choose(levelId: string | null) {
    const answer = await setLevel({ variables: { input: { partnershipId, levelId } } });
    const [refusal] = answer.data?.partnershipSetLevel.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (answer.data) notify(t('partnerships.levelChanged'));
  }

  if (!row || !partner) {
    return (
      <Page title={t('partnerships.distributors.name')} breadcrumbs={crumbs} loading={loading}>
        {!loading && (
          <NotThere
            failed={error !== undefined}
            onRetry={() => void refetch()}
            title={t('partnerships.gone')}
            text={t('partnerships.goneText')}
          />
        )}
      </Page>
    );
  }
  const close = () => setOpen(null);
  const assigned = row.warehouses.filter(({ state }) => state !== 'DETACHED');
  return (
    <Page
      title={partner.name}
      badge={<StateBadge {...partnershipBadge(row.state, t)} />}
      breadcrumbs={crumbs}
      actions={
        <>
          {row.viewerCanManage && (
            <Button variant="default" color="red" onClick={() => setOpen('end')}>
              {t('partnerships.distributors.end')}
            </Button>
          )}
          {row.viewerCanManage && (
            <Button onClick={() => setOpen('warehouses')}>{t('partnerships.select.button')}</Button>
          )}
          {row.viewerCanDecide && (
            <Button variant="default" onClick={() => setOpen('reject')}>
              {t('partnerships.distributors.reject')}
            </Button>
          )}
          {row.viewerCanDecide && (
            <Button onClick={() => setOpen('approve')}>
              {t('partnerships.distributors.approve')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel title={t('partnerships.mapping.title')}>
            <MappingLines
              pairs={row.warehouses}
              right={t('partnerships.mapping.distributorSide')}
            />
          </Panel>
          <OrdersPanel orders={dealing?.supplyOrders.nodes ?? []} to="/supplier/orders" />
          <ApplicationHistory applications={row.applications} />
        </div>
        <div className={classes.column}>
          <Panel>
            <Facts
              items={[
                [
                  t('partnerships.contactName'),
                  partner.contactName ?? row.applications[0]?.contact ?? '—',
                ],
                [t('partnerships.contactPhone'), partner.contactPhone ?? '—'],
                [t('partnerships.country'), nameOfCountry(partner.country, locale)],
                [t('partnerships.since'), <DateTime key="since" value={row.stateAt} />],
                ...(row.endedBy
                  ? [[t(`partnerships.ended.${row.endedBy}`), row.endReason ?? '—'] as const]
                  : []),
              ]}
            />
            {row.viewerCanManage && (
              <Select
                mt="md"
                label={t('partnerships.approve.level')}
                placeholder={t('partnerships.distributors.noLevel')}
                clearable
                value={row.level?.id ?? null}
                data={(supplier?.levels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(levelId) => void choose(levelId)}
              />
            )}
          </Panel>
          <AccountPanel account={account} to="/supplier/accounts" />
          <NotePanel
            partnershipId={row.id}
            side="SUPPLIER"
            note={row.note}
            may={row.viewerCanAnnotate}
          />
        </div>
      </div>
      {open === 'approve' && (
        <ApproveDialog
          partnershipId={row.id}
          name={partner.name}
          application={row.applications[0]}
          onClose={close}
        />
      )}
      {open === 'reject' && (
        <RejectDialog partnershipId={row.id} name={partner.name} onClose={close} />
      )}
      {open === 'warehouses' && (
        <SelectWarehousesDialog
          partnershipId={row.id}
          assigned={assigned.map(({ warehouse }) => warehouse)}
          onClose={close}
        />
      )}
      {open === 'end' && (
        <EndDialog partnershipId={row.id} name={partner.name} side="SUPPLIER" onClose={close} />
      )}
    </Page>
  );
}
