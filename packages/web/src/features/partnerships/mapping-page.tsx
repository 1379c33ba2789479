import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, Stack } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './link.module.css';
import { MappingActions } from './mapping-actions.tsx';
import { MappingLines } from './mapping-lines.tsx';
import { TaskList } from './task-list.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';

const MappingPageDocument = graphql(/* GraphQL */ `
  query MappingPage($first: Int!, $after: String) {
    viewer {
      distributor {
        partnerships(first: $first, after: $after, state: PARTNERED) {
          nodes {
            id viewerCanMap
            supplier { id name }
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
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const PAGE = 50;

/** Every supplier's warehouses beside one's own images of them, with what is left to do. */
export function MappingPage() {
  const { t } = useTranslation();
  const { data, loading, fetchMore } = useQuery(MappingPageDocument, {
    variables: { first: PAGE },
  });
  useLivePartnerships(['MappingPage']);
  const page = data?.viewer?.distributor?.partnerships;
  const after = page?.pageInfo.endCursor;
  return (
    <Page title={t('partnerships.tasks.page')} description={t('partnerships.tasks.description')}>
      {loading && !page && <Skeleton h={160} />}
      {page?.nodes.length === 0 && (
        <Empty
          icon={IconRoute}
          title={t('partnerships.tasks.none')}
          text={t('partnerships.tasks.noneText')}
          action={
            <Button component={Link} to="/distributor/suppliers">
              {t('partnerships.tasks.bind')}
            </Button>
          }
        />
      )}
      <Stack>
        {page?.nodes.map((row) => (
          <Panel
            key={row.id}
            title={
              <Link
                className={classes.link}
                to="/distributor/suppliers/$partnershipId"
                params={{ partnershipId: row.id }}
              >
                {row.supplier?.name}
              </Link>
            }
            description={
              row.tasks.length > 0
                ? t('partnerships.tasks.left', { count: row.tasks.length })
                : undefined
            }
          >
            <TaskList tasks={row.tasks} />
            <MappingLines
              pairs={row.warehouses}
              right={t('partnerships.mapping.yours')}
              actions={(pair) =>
                row.viewerCanMap && <MappingActions partnershipId={row.id} pair={pair} />
              }
            />
          </Panel>
        ))}
        {page?.pageInfo.hasNextPage && (
          <Button
            variant="default"
            onClick={() => void fetchMore({ variables: { first: PAGE, after } })}
          >
            {t('partnerships.tasks.more')}
          </Button>
        )}
      </Stack>
    </Page>
  );
}
