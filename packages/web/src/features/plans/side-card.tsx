import { Button } from '@mantine/core';
import {
  IconBuildingStore,
  IconCircle,
  IconCircleCheckFilled,
  IconShoppingBag,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionChanged } from '../../app/session.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import { AskForPlan } from './ask-for-plan.tsx';
import type { PlanOrganisation, PlanViewer } from './plan-query.ts';
import classes from './side-card.module.css';
import { useTakeUp } from './use-take-up.ts';

const REQUIRED_TIER = 'V2';

type Props = {
  side: 'supplier' | 'distributor';
  viewer: PlanViewer;
  organisation: PlanOrganisation;
  /** The shop is still being set up. */
  settingUp?: boolean;
  /** The card a newcomer asked for. */
  wanted?: boolean;
  /** Where to go once taken up; the side's first screen without it. */
  next?: string;
};

/** One way of taking part: what it needs, what of that is there, and the one next step. */
export function SideCard({ side, viewer, organisation, settingUp, wanted, next }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [busy, setBusy] = useState(false);
  const takeUp = useTakeUp();
  const { plan, viewerCanManage } = organisation;
  if (!plan) return null;

  const since = side === 'supplier' ? plan.supplierSince : plan.distributorSince;
  // "V2" and "V10" would not compare so; the tiers have one digit each.
  const planReaches = side === 'distributor' || plan.tier >= REQUIRED_TIER;
  const Icon = side === 'supplier' ? IconBuildingStore : IconShoppingBag;
  const first = side === 'supplier' ? '/supplier/onboarding' : '/distributor/home';

  async function go() {
    setBusy(true);
    try {
      const refused = await takeUp(side, plan?.inventoryEnabled ?? false);
      setErrors(refused);
      if (refused.length > 0) return;
      await sessionChanged();
      notify(t('plans.sides.taken', { side: t(`plans.sides.${side}`) }));
      await navigate({ href: next ?? first });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={classes.card} data-wanted={wanted || undefined} data-side={side}>
      <header className={classes.head}>
        <span className={classes.icon}>
          <Icon size={22} stroke={1.6} aria-hidden />
        </span>
        <h2 className={classes.title}>{t(`plans.sides.${side}`)}</h2>
      </header>
      <p className={classes.text}>{t(`plans.sides.${side}Text`)}</p>
      <ul className={classes.needs}>
        <Need met={planReaches}>
          {side === 'supplier'
            ? t('plans.sides.needsPlan', { tier: REQUIRED_TIER })
            : t('plans.sides.anyPlan')}
        </Need>
        <Need met>
          {t(plan.inventoryEnabled ? 'plans.sides.needsInventory' : 'plans.sides.bringsInventory')}
        </Need>
      </ul>
      <UserErrors errors={errors} />
      {!since && !planReaches && (
        <>
          <p className={classes.text}>
            {t('plans.sides.planFirst', { tier: plan.tier, required: REQUIRED_TIER })}
          </p>
          <AskForPlan
            organisationId={organisation.id}
            tier={REQUIRED_TIER}
            supportEmail={viewer.supportEmail ?? null}
          />
        </>
      )}
      <footer className={classes.foot}>
        {since ? (
          <>
            <span className={classes.since}>
              {t('plans.sides.since')} <DateTime value={since} />
            </span>
            <Button
              variant="default"
              onClick={() => void navigate({ href: settingUp ? first : `/${side}/home` })}
            >
              {t(settingUp ? 'plans.sides.onboard' : 'plans.sides.open')}
            </Button>
          </>
        ) : viewerCanManage && planReaches ? (
          <Button
            variant={wanted === false ? 'default' : 'filled'}
            loading={busy}
            onClick={() => void go()}
          >
            {t('plans.sides.takeUp', { side: t(`plans.sides.sideName.${side}`) })}
          </Button>
        ) : (
          !viewerCanManage && <span className={classes.since}>{t('plans.sides.readOnly')}</span>
        )}
      </footer>
    </section>
  );
}

function Need({ met, children }: { met: boolean; children: React.ReactNode }) {
  return (
    <li data-met={met || undefined}>
      {met ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
      {children}
    </li>
  );
}
