import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import type { Guide } from './guide.ts';
import { ONBOARDING_STEPS, screenOfStep } from './onboarding-steps.ts';
import { WHILE_SETTING_UP } from './while-setting-up.ts';

const SupplierGuideDocument = graphql(/* GraphQL */ `
  query SupplierGuide {
    viewer {
      supplier {
        id
        viewerCanSetUp
        profile { completedSteps liveAt }
        warehouses(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } }
        stockMovements(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } }
        invitations(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } }
        partnershipCounts { pending partnered }
      }
    }
  }
`);

const SET_UP = '/supplier/onboarding';

/** The last step is often done on another screen than the set-up: it is told there. */
function useWentLive(liveAt: string | null | undefined) {
  const { t } = useTranslation();
  const before = useRef(liveAt);
  useEffect(() => {
    const toldThere = window.location.pathname === SET_UP;
    if (before.current === null && liveAt && !toldThere) notify(t('plans.onboarding.wentLive'));
    before.current = liveAt;
  }, [liveAt, t]);
}

/** What a new supplier has still to do: the six steps to a live shop, then what an order needs; undefined while it is read. */
export function useSupplierGuide(skip: boolean): Guide | null | undefined {
  const { t } = useTranslation();
  const { data, loading } = useQuery(SupplierGuideDocument, { ...WHILE_SETTING_UP, skip });
  const side = data?.viewer?.supplier;
  useWentLive(side?.profile?.liveAt);
  if (!side && loading) return undefined;
  if (!side?.profile || !side.viewerCanSetUp) return null;
  const { completedSteps, liveAt } = side.profile;
  const overview = { to: SET_UP, label: t('plans.guide.backToSetUp') };
  if (!liveAt) {
    const steps = ONBOARDING_STEPS.map((step) => ({
      id: step,
      done: completedSteps.includes(step),
      title: t(`plans.onboarding.steps.${step}`),
      text: t(`plans.onboarding.texts.${step}`),
      to: screenOfStep(step),
    }));
    return { title: t('plans.guide.setUp'), steps, overview, stepsThere: true };
  }
  const { partnered, pending } = side.partnershipCounts;
  const wanted = partnered + pending > 0 || (side.invitations?.nodes.length ?? 0) > 0;
  const done = {
    WAREHOUSE: side.warehouses.nodes.length > 0,
    STOCK: side.stockMovements.nodes.length > 0,
    INVITE: wanted,
  };
  const to = {
    WAREHOUSE: '/supplier/warehouses',
    STOCK: '/supplier/stock',
    INVITE: '/supplier/invitations',
  };
  const steps = (['WAREHOUSE', 'STOCK', 'INVITE'] as const).map((step) => ({
    id: step,
    done: done[step],
    title: t(`plans.guide.supplier.${step}`),
    text: t(`plans.guide.supplier.${step}Text`),
    to: to[step],
  }));
  return {
    title: t('plans.guide.firstOrder'),
    steps,
    overview: { to: '/supplier/home', label: t('plans.guide.home') },
  };
}
