import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { trailOf } from '../../lib/list-trail.ts';
import { DetailColumns } from '../../ui/detail-columns.tsx';
import { Neighbours } from '../../ui/neighbours.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { BookkeepingDialog } from '../ledger/bookkeeping-dialog.tsx';
import { CreditDialog } from '../ledger/credit-dialog.tsx';
import { useAccountChanges } from '../ledger/use-account-changes.ts';
import { LatestOrders } from '../orders/latest-orders.tsx';
import { useOrderEvents } from '../orders/use-order-events.ts';
import { AccountPanel } from './account-panel.tsx';
import { ApplicationHistory } from './application-history.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { ContactPanel } from './contact-panel.tsx';
import { EndDialog } from './end-dialog.tsx';
import { FeePanel } from './fee-panel.tsx';
import { MappingLines } from './mapping-lines.tsx';
import { NotePanel } from './note-panel.tsx';
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
          feeRules {
            currency
            handling { perOrder perUnit }
            shipping { zones { __typename } }
          }
          applications { id state origin companyName contact message rejectReason appliedAt }
          account { ...PartnerAccount }
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
  query DistributorDealings($distributorIds: [ID!]!) {
    viewer {
      supplier {
        id
        supplyOrders(first: 5, distributorIds: $distributorIds) {
          nodes { ...OrderRow }
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

type Open = 'approve' | 'reject' | 'warehouses' | 'end' | 'book' | 'credit' | null;

/** One distributor: state, contacts, level, warehouses, account, orders, history. */
export function DistributorPage() {
  const { t } = useTranslation();
  const { partnershipId } = useParams({ strict: false }) as { partnershipId: string };
  const [open, setOpen] = useState<Open>(null);
  const { data, loading, error, refetch } = useQuery(DistributorPageDocument, {
    variables: { id: partnershipId },
  });
  useLivePartnerships(['DistributorPage']);
  useAccountChanges((changed) => {
    if (changed === row?.account?.id) void refetch();
  });
  useOrderEvents(() => void dealings.refetch());
  const trail = useMemo(() => trailOf(partnershipId), [partnershipId]);
  const [setLevel] = useMutation(SetLevelDocument);
  const supplier = data?.viewer?.supplier;
  const row = supplier?.partnership;
  const partner = row?.distributor;
  const dealings = useQuery(DistributorDealingsDocument, {
    variables: { distributorIds: partner ? [partner.id] : [] },
    skip: !partner,
  });
  const dealing = dealings.data?.viewer?.supplier;
  const crumb = { label: t('partnerships.distributors.title'), to: '/supplier/distributors' };

  async function choose(levelId: string | null) {
    const answer = await setLevel({ variables: { input: { partnershipId, levelId } } });
    const [refusal] = answer.data?.partnershipSetLevel.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (answer.data) notify(t('partnerships.levelChanged'));
  }

  if (!row || !partner) {
    return (
      <Page title={t('partnerships.distributors.name')} breadcrumbs={[crumb]} loading={loading}>
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
  const ended = row.endedBy
    ? [[t(`partnerships.ended.${row.endedBy}`), row.endReason ?? '—'] as const]
    : [];
  return (
    <Page
      title={partner.name}
      badge={<StateBadge {...partnershipBadge(row.state, t)} />}
      breadcrumbs={trail ? [{ ...crumb, to: trail.path, search: trail.search }] : [crumb]}
      neighbours={<Neighbours trail={trail} to={(id) => `/supplier/distributors/${id}`} />}
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
      <DetailColumns
        aside={
          <>
            <ContactPanel
              partner={partner}
              applied={row.applications[0]?.contact ?? null}
              since={row.stateAt}
              more={ended}
            >
              {row.viewerCanManage && (
                <Select
                  mt="md"
                  label={t('partnerships.approve.level')}
                  placeholder={t('partnerships.distributors.noLevel')}
                  clearable
                  value={row.level?.id ?? null}
                  data={(supplier?.levels ?? []).map(({ id, name }) => ({
                    value: id,
                    label: name,
                  }))}
                  onChange={(levelId) => void choose(levelId)}
                />
              )}
            </ContactPanel>
            <AccountPanel
              account={row.account}
              statements="/supplier/accounts"
              onBook={() => setOpen('book')}
              onCredit={() => setOpen('credit')}
            />
            {row.state === 'PARTNERED' && <FeePanel fees={row.feeRules ?? null} />}
            <NotePanel
              partnershipId={row.id}
              side="SUPPLIER"
              note={row.note}
              may={row.viewerCanAnnotate}
            />
          </>
        }
      >
        <Panel title={t('partnerships.mapping.title')}>
          <MappingLines pairs={row.warehouses} right={t('partnerships.mapping.distributorSide')} />
        </Panel>
        {/* The history stands below the orders: it comes with them rather than being moved by them. */}
        {!(dealings.loading && !dealing) && (
          <>
            <LatestOrders
              side="supplier"
              orders={dealing?.supplyOrders.nodes ?? []}
              search={{ distributor: [partner.id] }}
            />
            <ApplicationHistory applications={row.applications} />
          </>
        )}
      </DetailColumns>
      {open === 'book' && row.account && (
        <BookkeepingDialog account={row.account} onClose={close} />
      )}
      {open === 'credit' && row.account && <CreditDialog account={row.account} onClose={close} />}
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
