import { useQuery } from '@apollo/client/react';
import { Button, SimpleGrid, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { WaitingList } from '../../ui/waiting-list.tsx';

const SupplierHomeDocument = graphql(/* GraphQL */ `
  query SupplierHome {
    viewer {
      supplier {
        id
        profile { liveAt }
        partnershipCounts { pending partnered }
        skuCounts { all distributed }
        supplyOrderCounts { tab count }
      }
    }
  }
`);

/** What waits for the supplier, and its distribution in numbers; each leads to its list. */
export function SupplierHome() {
  const { t } = useTranslation();
  const { data, loading } = useQuery(SupplierHomeDocument, { fetchPolicy: 'cache-and-network' });
  const side = data?.viewer?.supplier;
  const tabs = new Map(side?.supplyOrderCounts.map(({ tab, count }) => [tab, count]));
  return (
    <Page title={t('inventory.home.title')} loading={loading && !side}>
      {side && (
        <Stack>
          {!side.profile?.liveAt && (
            <Panel title={t('inventory.home.setUp')} description={t('inventory.home.setUpText')}>
              <Button component={Link} to={'/supplier/onboarding' as string}>
                {t('inventory.home.setUpDo')}
              </Button>
            </Panel>
          )}
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Panel title={t('inventory.home.waits')}>
              <WaitingList
                calm={t('inventory.home.calm')}
                items={[
                  {
                    label: t('inventory.home.withdrawals'),
                    count: tabs.get('WITHDRAWING'),
                    to: '/supplier/withdrawals',
                    urgent: true,
                  },
                  {
                    label: t('inventory.home.toProcess'),
                    count: tabs.get('TO_PROCESS'),
                    to: '/supplier/orders',
                  },
                  {
                    label: t('inventory.home.processing'),
                    count: tabs.get('PROCESSING'),
                    to: '/supplier/orders',
                    search: { tab: 'processing' },
                  },
                  {
                    label: t('inventory.home.applications'),
                    count: side.partnershipCounts.pending,
                    to: '/supplier/distributors',
                  },
                ]}
              />
            </Panel>
            <Panel title={t('inventory.home.business')}>
              <WaitingList
                all
                calm={t('inventory.home.calm')}
                items={[
                  {
                    label: t('inventory.home.distributors'),
                    count: side.partnershipCounts.partnered,
                    to: '/supplier/distributors',
                    search: { tab: 'partnered' },
                  },
                  {
                    label: t('inventory.home.distributed'),
                    count: side.skuCounts.distributed,
                    to: '/supplier/products',
                    search: { tab: 'on' },
                  },
                  {
                    label: t('inventory.home.products'),
                    count: side.skuCounts.all,
                    to: '/supplier/products',
                  },
                ]}
              />
            </Panel>
          </SimpleGrid>
        </Stack>
      )}
    </Page>
  );
}
