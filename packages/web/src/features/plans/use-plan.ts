import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../ui/notify.ts';
import { PlanDocument } from './plan-query.ts';

/** The plan as it stands: somebody else switches it, so an open screen asks again by itself. */
export function usePlan() {
  const { t } = useTranslation();
  const { data } = useQuery(PlanDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 5000,
    skipPollAttempt: () => document.hidden,
  });
  const tier = data?.viewer?.organisation?.plan?.tier;
  const before = useRef(tier);
  useEffect(() => {
    if (before.current && tier && before.current !== tier)
      notify(t('plans.plan.changed', { tier }));
    before.current = tier;
  }, [tier, t]);
  return data;
}
