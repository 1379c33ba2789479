import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Guide } from './guide.ts';
import { WHILE_SETTING_UP } from './while-setting-up.ts';

const DistributorGuideDocument = graphql(/* GraphQL */ `
  query DistributorGuide {
    viewer {
      distributor {
        id
        setup { partnered mapped }
        partnershipCounts { pending }
        productCounts { claimed }
        stores { id }
        distributionOrderCounts { tab count }
      }
    }
  }
`);

/** What a new distributor has still to do, from the first supplier to the first push; undefined while it is read. */
export function useDistributorGuide(skip: boolean): Guide | null | undefined {
  const { t } = useTranslation();
  const { data, loading } = useQuery(DistributorGuideDocument, { ...WHILE_SETTING_UP, skip });
  const side = data?.viewer?.distributor;
  if (!side) return loading ? undefined : null;
  const { setup, partnershipCounts, productCounts, stores, distributionOrderCounts } = side;
  const waits = !setup.partnered && partnershipCounts.pending > 0;
  const pushed = distributionOrderCounts.some(({ tab, count }) => tab !== 'TO_PUSH' && count > 0);
  const words = (step: 'BIND' | 'CLAIM' | 'STORE' | 'MAP' | 'PUSH') => ({
    id: step,
    title: t(`plans.guide.distributor.${step}`),
    text: t(`plans.guide.distributor.${step}Text`),
  });
  const bind = words('BIND');
  return {
    title: t('plans.guide.firstOrder'),
    overview: { to: '/distributor/home', label: t('plans.guide.home') },
    steps: [
      {
        ...bind,
        text: waits ? t('plans.guide.distributor.waits') : bind.text,
        done: setup.partnered,
        to: '/distributor/suppliers',
      },
      {
        ...words('CLAIM'),
        done: productCounts.claimed > 0,
        to: '/distributor/products',
        search: { tab: 'unclaimed' },
      },
      { ...words('STORE'), done: stores.length > 0, to: '/distributor/stores' },
      { ...words('MAP'), done: setup.mapped, to: '/distributor/skus' },
      { ...words('PUSH'), done: pushed, to: '/distributor/orders/to-pack' },
    ],
  };
}
