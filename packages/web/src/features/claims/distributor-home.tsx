import { useQuery } from '@apollo/client/react';
import { Button, Group, SimpleGrid, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { WaitingList } from '../../ui/waiting-list.tsx';
import { useWarehouseTasks } from '../partnerships/use-warehouse-tasks.ts';

const DistributorHomeDocument = graphql(/* GraphQL */ `
  query DistributorHome {
    viewer {
      distributor {
        id
        setup { partnered mapped ready }
        productCounts { claimed unclaimed expired }
        partnershipCounts { partnered }
        buyerOrderCounts { toPack }
        distributionOrderCounts { tab count }
      }
    }
  }
`);

/** What waits for the distributor, and the two things to do before the first push (GEN-05). */
export function DistributorHome() {
  const { t } = useTranslation();
  const { data, loading } = useQuery(DistributorHomeDocument, { fetchPolicy: 'cache-and-network' });
  const warehouseTasks = useWarehouseTasks();
  const side = data?.viewer?.distributor;
  const tabs = new Map(side?.distributionOrderCounts.map(({ tab, count }) => [tab, count]));
  const orders = '/distributor/orders/distribution';
  return (
    <Page title={t('claims.home.title')} loading={loading && !side}>
      {side && (
        <Stack>
          {!side.setup.ready && (
            <Panel title={t('claims.home.setUp')} description={t('claims.home.setUpText')}>
              <Stack>
                <Step
                  done={side.setup.partnered}
                  title={t('claims.home.partner')}
                  text={t('claims.home.partnerText')}
                  action={<Go to="/distributor/suppliers" label={t('claims.home.partnerDo')} />}
                />
                <Step
                  done={side.setup.mapped}
                  title={t('claims.home.map')}
                  text={t('claims.home.mapText')}
                  action={
                    !side.setup.partnered ? null : side.productCounts.claimed > 0 ? (
                      <Go to="/distributor/skus" label={t('claims.home.mapDo')} />
                    ) : (
                      <Go
                        to="/distributor/products"
                        search={{ tab: 'unclaimed' }}
                        label={t('claims.home.claimDo')}
                      />
                    )
                  }
                />
              </Stack>
            </Panel>
          )}
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Panel title={t('claims.home.waits')}>
              <WaitingList
                calm={t('claims.home.calm')}
                items={[
                  {
                    label: t('claims.home.pushFailed'),
                    count: tabs.get('PUSH_FAILED'),
                    to: orders,
                    search: { tab: 'push-failed' },
                    urgent: true,
                  },
                  {
                    label: t('claims.home.toPack'),
                    count: side.buyerOrderCounts.toPack,
                    to: '/distributor/orders/to-pack',
                  },
                  { label: t('claims.home.toPush'), count: tabs.get('TO_PUSH'), to: orders },
                  {
                    label: t('claims.home.warehouseTasks'),
                    count: warehouseTasks,
                    to: '/distributor/warehouses',
                  },
                  {
                    label: t('claims.home.expiredProducts'),
                    count: side.productCounts.expired,
                    to: '/distributor/products',
                    search: { tab: 'expired' },
                    urgent: true,
                  },
                ]}
              />
            </Panel>
            <Panel title={t('claims.home.goods')}>
              <WaitingList
                all
                calm={t('claims.home.calm')}
                items={[
                  {
                    label: t('claims.home.suppliers'),
                    count: side.partnershipCounts.partnered,
                    to: '/distributor/suppliers',
                  },
                  {
                    label: t('claims.home.claimedProducts'),
                    count: side.productCounts.claimed,
                    to: '/distributor/products',
                  },
                  {
                    label: t('claims.home.unclaimed'),
                    count: side.productCounts.unclaimed,
                    to: '/distributor/products',
                    search: { tab: 'unclaimed' },
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

type StepProps = { done: boolean; title: string; text: string; action: ReactNode };

function Step({ done, title, text, action }: StepProps) {
  return (
    <Group wrap="nowrap" align="flex-start">
      <ThemeIcon variant="light" color={done ? 'green' : 'gray'} radius="xl" size={26}>
        {done ? <IconCheck size={15} /> : <IconCircleDashed size={15} />}
      </ThemeIcon>
      <Stack gap={6} align="flex-start">
        <div>
          <Text fw={550} td={done ? 'line-through' : undefined}>
            {title}
          </Text>
          {!done && (
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          )}
        </div>
        {!done && action}
      </Stack>
    </Group>
  );
}

function Go({ to, search, label }: { to: string; search?: Record<string, string>; label: string }) {
  return (
    <Button component={Link} to={to as string} search={search as never} size="xs">
      {label}
    </Button>
  );
}
