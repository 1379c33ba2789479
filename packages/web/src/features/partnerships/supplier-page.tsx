import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { nameOfCountry } from '../identity/country-names.ts';
import { AccountPanel } from './account-panel.tsx';
import { ApplicationHistory } from './application-history.tsx';
import { BindDialog } from './bind-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { FeePanel } from './fee-panel.tsx';
import { MappingActions } from './mapping-actions.tsx';
import { MappingLines } from './mapping-lines.tsx';
import { NotePanel } from './note-panel.tsx';
import { OrdersPanel } from './orders-panel.tsx';
import classes from './partner-page.module.css';
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
  query SupplierDealings($name: String!, $supplierIds: [ID!]!) {
    viewer {
      distributor {
        accounts(first: 20, search: $name) {
          nodes {
            id creditEnabled supplier { id }
            balance { amount currency } spendable { amount currency }
            creditUsed { amount currency } creditLimit { amount currency }
          }
          pageInfo { hasNextPage endCursor }
        }
        distributionOrders(first: 5, supplierIds: $supplierIds) {
          nodes { id packageNo stateAt lines { id } charge { total { amount currency } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** One supplier: state, contacts, fees, warehouses and mapping, account, orders, history. */
export function SupplierPage() {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { partnershipId } = useParams({ strict: false }) as { partnershipId: string };
  const [open, setOpen] = useState<'end' | 'bind' | null>(null);
  const { data, loading, error, refetch } = useQuery(SupplierPageDocument, {
    variables: { id: partnershipId },
  });
  useLivePartnerships(['SupplierPage']);
  const row = data?.viewer?.distributor?.partnership;
  const partner = row?.supplier;
  const dealings = useQuery(SupplierDealingsDocument, {
    variables: { name: partner?.name ?? '', supplierIds: partner ? [partner.id] : [] },
    skip: !partner,
  });
  const dealing = dealings.data?.viewer?.distributor;
  const account = dealing?.accounts.nodes.find((one) => one.supplier.id === partner?.id) ?? null;
  const crumbs = [{ label: t('partnerships.suppliers.title'), to: '/distributor/suppliers' }];

  if (!row || !partner) {
    return (
      <Page title={t('partnerships.suppliers.name')} breadcrumbs={crumbs} loading={loading}>
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
  return (
    <Page
      title={partner.name}
      badge={<StateBadge {...partnershipBadge(row.state, t)} />}
      breadcrumbs={crumbs}
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
      <div className={classes.columns}>
        <div className={classes.column}>
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
          <OrdersPanel
            orders={dealing?.distributionOrders.nodes ?? []}
            to="/distributor/orders/distribution"
          />
          <ApplicationHistory applications={row.applications} />
        </div>
        <div className={classes.column}>
          <Panel>
            <Facts
              items={[
                [t('partnerships.contactName'), partner.contactName ?? '—'],
                [t('partnerships.contactPhone'), partner.contactPhone ?? '—'],
                [t('partnerships.country'), nameOfCountry(partner.country, locale)],
                [t('partnerships.since'), <DateTime key="since" value={row.stateAt} />],
                ...(row.endedBy
                  ? [[t(`partnerships.ended.${row.endedBy}`), row.endReason ?? '—'] as const]
                  : []),
              ]}
            />
          </Panel>
          <AccountPanel account={account} to="/distributor/balance" />
          {row.state === 'PARTNERED' && <FeePanel fees={row.feeRules ?? null} />}
          <NotePanel
            partnershipId={row.id}
            side="DISTRIBUTOR"
            note={row.note}
            may={row.viewerCanAnnotate}
          />
        </div>
      </div>
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
