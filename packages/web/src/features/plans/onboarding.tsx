import { useQuery } from '@apollo/client/react';
import { Alert, Button, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck, IconConfetti } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingStep } from '../../gql/graphql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from './onboarding.module.css';
import { CurrencyStep, RuleStep, ShopStep } from './onboarding-forms.tsx';
import {
  type Newcomer,
  newcomerOf,
  OnboardingDocument,
  type SupplierProfile,
} from './onboarding-query.ts';
import { ELSEWHERE, ONBOARDING_STEPS } from './onboarding-steps.ts';
import { ZeroPriceSwitch } from './zero-price-switch.tsx';

export function Onboarding() {
  const { t } = useTranslation();
  // Products, prices and fees tick on other screens: what is shown is read anew each time.
  const { data } = useQuery(OnboardingDocument, { fetchPolicy: 'cache-and-network' });
  const viewer = data?.viewer;
  const side = viewer?.supplier;
  const profile = side?.profile;
  const live = profile?.liveAt ?? null;
  return (
    <Page
      narrow
      title={t(live ? 'plans.onboarding.liveTitle' : 'plans.onboarding.title')}
      description={t(live ? 'plans.onboarding.liveText' : 'plans.onboarding.text')}
      badge={live && <StateBadge tone="good" label={t('plans.onboarding.live')} />}
    >
      {!data && <Skeleton h={420} />}
      {data && !profile && (
        <Empty
          title={t('plans.sides.supplier')}
          text={t('plans.sides.supplierText')}
          action={
            <Button component={Link} to="/organisation/plan">
              {t('plans.sides.see')}
            </Button>
          }
        />
      )}
      {viewer && profile && (
        <Steps
          profile={profile}
          newcomer={newcomerOf(viewer)}
          editable={side?.viewerCanSetUp ?? false}
        />
      )}
    </Page>
  );
}

type StepsProps = { profile: SupplierProfile; newcomer: Newcomer; editable: boolean };

function Steps({ profile, newcomer, editable }: StepsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<OnboardingStep | null>(null);
  const { completedSteps, nextStep, liveAt } = profile;
  const count = ONBOARDING_STEPS.length;
  return (
    <>
      {liveAt ? (
        <Alert icon={<IconConfetti size={18} />} mb="md">
          {t('plans.onboarding.wentLive')}{' '}
          <Link to={'/supplier/invitations' as string} className={classes.link}>
            {t('plans.onboarding.invite')}
          </Link>
          <Text size="xs" c="dimmed" mt={4}>
            {t('plans.onboarding.liveSince')} <DateTime value={liveAt} />
          </Text>
        </Alert>
      ) : (
        <div className={classes.progress}>
          <Progress value={(completedSteps.length / count) * 100} size={6} aria-hidden />
          <span>{t('plans.onboarding.progress', { done: completedSteps.length, count })}</span>
        </div>
      )}
      {!editable && <Alert mb="md">{t('plans.onboarding.readOnly')}</Alert>}
      <ol className={classes.steps}>
        {ONBOARDING_STEPS.map((step, at) => {
          const done = completedSteps.includes(step);
          const open = editable && (opened === step || (opened === null && nextStep === step));
          return (
            <li key={step} className={classes.step} data-open={open || undefined}>
              <span className={classes.mark} data-done={done || undefined}>
                {done ? (
                  <IconCheck size={15} stroke={2.4} aria-label={t('plans.onboarding.done')} />
                ) : (
                  at + 1
                )}
              </span>
              <div className={classes.body}>
                <div className={classes.line}>
                  <div>
                    <h2 className={classes.title}>{t(`plans.onboarding.steps.${step}`)}</h2>
                    <p className={classes.text}>{t(`plans.onboarding.texts.${step}`)}</p>
                  </div>
                  {editable && !open && (
                    <Button size="compact-sm" variant="subtle" onClick={() => setOpened(step)}>
                      {t(done ? 'plans.onboarding.change' : 'plans.onboarding.open')}
                    </Button>
                  )}
                </div>
                {open && (
                  <div className={classes.form}>
                    <StepForm
                      step={step}
                      profile={profile}
                      newcomer={newcomer}
                      onSaved={() => setOpened(null)}
                    />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

type StepProps = {
  step: OnboardingStep;
  profile: SupplierProfile;
  newcomer: Newcomer;
  onSaved: () => void;
};

function StepForm({ step, ...props }: StepProps) {
  const { t } = useTranslation();
  if (step === 'BASE_CURRENCY') return <CurrencyStep {...props} />;
  if (!props.profile.baseCurrency)
    return <Text size="sm">{t('plans.onboarding.currencyFirst')}</Text>;
  if (step === 'INVENTORY_RULE') return <RuleStep {...props} />;
  if (step === 'BIGSHOP') return <ShopStep {...props} />;
  return (
    <Stack align="flex-start">
      <Button component={Link} to={ELSEWHERE[step] as string}>
        {t(`plans.onboarding.links.${step}`)}
      </Button>
      {step === 'PRICING' && <ZeroPriceSwitch profile={props.profile} />}
    </Stack>
  );
}
