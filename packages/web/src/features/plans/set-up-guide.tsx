import { useLocalStorage } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { groupOf } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { nextStepOf } from './guide.ts';
import { GuideBar } from './guide-bar.tsx';
import { useDistributorGuide } from './use-distributor-guide.ts';
import { useSupplierGuide } from './use-supplier-guide.ts';

/** Leads a newcomer on until the first order is possible; gone once hidden, or once all is done. */
export function SetUpGuide() {
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const hat = groupOf(path);
  const key = `guide.hidden.${session.organisation?.id ?? ''}.${hat}`;
  const [hidden, setHidden] = useLocalStorage({
    key,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const asSupplier = hat === 'supplier' && session.supplier !== null;
  const asDistributor = hat === 'distributor' && session.distributor !== null;
  // Whoever has nothing to set up is asked about once, and left alone.
  const [atRest, setAtRest] = useState<string | null>(null);
  // A home lays the steps out itself.
  const skip = hidden || atRest === key || path === `/${hat}/home`;
  const supplier = useSupplierGuide(skip || !asSupplier);
  const distributor = useDistributorGuide(skip || !asDistributor);
  const guide = asSupplier ? supplier : asDistributor ? distributor : null;
  const [begun, setBegun] = useState<string | null>(null);
  const open = guide != null && nextStepOf(guide) !== undefined;
  useEffect(() => {
    if (open) setBegun(key);
    else if (guide && begun !== key) setAtRest(key);
  }, [open, guide, begun, key]);
  if (guide?.overview.to === path && guide.stepsThere) return null;
  if (!guide || skip || (!open && begun !== key)) return null;
  return <GuideBar guide={guide} onHide={() => setHidden(true)} />;
}
