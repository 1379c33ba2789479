import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { trailOf } from '../../lib/list-trail.ts';
import { DetailColumns } from '../../ui/detail-columns.tsx';
import { Neighbours } from '../../ui/neighbours.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useAccountChanges } from '../ledger/use-account-changes.ts';
import { LatestOrders } from '../orders/latest-orders.tsx';
import { useOrderEvents } from '../orders/use-order-events.ts';
import { AccountPanel } from './account-panel.tsx';
import { ApplicationHistory } from './application-history.tsx';
import { BindDialog } from './bind-dialog.tsx';
import { ContactPanel } from './contact-panel.tsx';
import { EndDialog } from './end-dialog.tsx';
import { FeePanel } from './fee-panel.tsx';
import { MappingActions } from './mapping-actions.tsx';
import { MappingLines } from './mapping-lines.tsx';
import { NotePanel } from './note-panel.tsx';
import { partnershipBadge } from './partnership-state.ts';
import { TaskList } from './task-list.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';

const SupplierPageDocument = graphql(/* GraphQL */ `
  query SupplierPage($id: ID!) {
    viewer {
      distributor {
        partnership(id: $id) {
          id state stateAt note endReason endedBy
          viewerCanMap viewerCanAnnotate viewerCanApplyAgain
          supplier { id name contactName contactPhone country }
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
          tasks {
            id kind
            warehouse { id name country province city postcode addressLine }
            supplierWarehouse { id }
          }
        }
      }
    }
  }
`);

const SupplierDealingsDocument = graphql(/* GraphQL */ `
  query SupplierDealings($supplierIds: [ID!]!) {
    viewer {
      distributor {
        id
        distributionOrders(first: 5, supplierIds: $supplierIds) {
          nodes { ...OrderRow }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** One supplier: state, contacts, fees, warehouses and mapping, account, orders, history. */
export function SupplierPage() {
  const { t } = useTranslation();
  const { partnershipId } = useParams({ strict: false }) as { partnershipId: string };
  const [open, setOpen] = useState<'end' | 'bind' | null>(null);
  const { data, loading, error, refetch } = useQuery(SupplierPageDocument, {
    variables: { id: partnershipId },
  });
  useLivePartnerships(['SupplierPage']);
  useAccountChanges((changed) => {
    if (changed === row?.account?.id) void refetch();
  });
  useOrderEvents(() => void dealings.refetch());
  const trail = useMemo(() => trailOf(partnershipId), [partnershipId]);
  const row = data?.viewer?.distributor?.partnership;
  const partner = row?.supplier;
  const dealings = useQuery(SupplierDealingsDocument, {
    variables: { supplierIds: partner ? [partner.id] : [] },
    skip: !partner,
  });
  const dealing = dealings.data?.viewer?.distributor;
  const crumb = { label: t('partnerships.suppliers.title'), to: '/distributor/suppliers' };

  if (!row || !partner) {
    return (
      <Page title={t('partnerships.suppliers.name')} breadcrumbs={[crumb]} loading={loading}>
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
  const ended = row.endedBy
    ? [[t(`partnerships.ended.${row.endedBy}`), row.endReason ?? '—'] as const]
    : [];
  return (
    <Page
      title={partner.name}
      badge={<StateBadge {...partnershipBadge(row.state, t)} />}
      breadcrumbs={trail ? [{ ...crumb, to: trail.path, search: trail.search }] : [crumb]}
      neighbours={<Neighbours trail={trail} to={(id) => `/distributor/suppliers/${id}`} />}
      actions={
        <>
          {row.viewerCanMap && (
            <Button variant="default" color="red" onClick={() => setOpen('end')}>
              {t('partnerships.suppliers.end')}
            </Button>
          )}
          {row.viewerCanApplyAgain && (
            <Button onClick={() => setOpen('bind')}>
              {t('partnerships.suppliers.applyAgain')}
            </Button>
          )}
        </>
      }
    >
      <DetailColumns
        aside={
          <>
            <ContactPanel partner={partner} applied={null} since={row.stateAt} more={ended} />
            <AccountPanel account={row.account} statements="/distributor/balance" />
            {row.state === 'PARTNERED' && <FeePanel fees={row.feeRules ?? null} />}
            <NotePanel
              partnershipId={row.id}
              side="DISTRIBUTOR"
              note={row.note}
              may={row.viewerCanAnnotate}
            />
          </>
        }
      >
        <Panel title={t('partnerships.mapping.title')}>
          <TaskList tasks={row.tasks} />
          <MappingLines
            pairs={row.warehouses}
            right={t('partnerships.mapping.yours')}
            actions={(pair) =>
              row.viewerCanMap && <MappingActions partnershipId={row.id} pair={pair} />
            }
          />
        </Panel>
        {/* The history stands below the orders: it comes with them rather than being moved by them. */}
        {!(dealings.loading && !dealing) && (
          <>
            <LatestOrders
              side="distributor"
              orders={dealing?.distributionOrders.nodes ?? []}
              search={{ tab: 'all', supplier: [partner.id] }}
            />
            <ApplicationHistory applications={row.applications} />
          </>
        )}
      </DetailColumns>
      {open === 'end' && (
        <EndDialog
          partnershipId={row.id}
          name={partner.name}
          side="DISTRIBUTOR"
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'bind' && <BindDialog onClose={() => setOpen(null)} />}
    </Page>
  );
}
