import { useTranslation } from 'react-i18next';
import type { DistributionOrderTab } from '../../gql/graphql.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { DistributionListDocument } from './distribution.tsx';
import { useDistributionArguments, useDistributionFilters } from './distribution-filters.ts';
import { afterShippingState } from './list-states.ts';
import { useOrderColumns } from './order-columns.tsx';
import { orderIdOf } from './order-row.ts';
import { useOrderEvents } from './use-order-events.ts';

export const ToPickup = () => (
  <AfterShipping words="toPickup" tab="TO_PICKUP" states={['TO_PICKUP']} />
);

export const Shipped = () => (
  <AfterShipping words="shipped" tab="SHIPPED" states={['SHIPPED', 'COMPLETED']} />
);

type Props = {
  words: 'toPickup' | 'shipped';
  tab: DistributionOrderTab;
  states: readonly string[];
};

/** Orders that left the supplier's hands; nothing is done here, only seen (ORD-26, 28). */
function AfterShipping({ words, tab, states }: Props) {
  const { t } = useTranslation();
  const state = useListState(afterShippingState);
  const pages = usePages(
    DistributionListDocument,
    { tab, ...useDistributionArguments(state) },
    (data) => data.viewer?.distributor?.distributionOrders,
  );
  useOrderEvents(() => {
    if (pages.rows.length <= 50) pages.refetch();
  });
  const all = useOrderColumns('distributor');
  const filters = useDistributionFilters();
  return (
    <Page fill title={t(`orders.${words}.title`)} description={t(`orders.${words}.text`)}>
      <Table
        fill
        id={`orders.${words}`}
        {...pages}
        rows={pages.rows.filter((order) => states.includes(order.state))}
        columns={[
          all.no,
          all.products,
          all.partner,
          all.recipient,
          all.tracking,
          all.charge,
          all.method,
          all.since,
          all.state,
        ]}
        rowId={orderIdOf}
        state={state}
        search={t('orders.search')}
        filters={filters}
        empty={<Empty title={t(`orders.${words}.none`)} />}
      />
    </Page>
  );
}
