import { Button, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../../app/home-of.ts';
import { useSession } from '../../app/session.ts';
import { Page } from '../../ui/page.tsx';
import { NewOrganisation } from './new-organisation.tsx';
import cards from './side-card.module.css';
import { SideCard } from './side-card.tsx';
import { usePlan } from './use-plan.ts';

/** The first screen of a newcomer: which side, what it needs, and one step to it. */
export function Welcome() {
  const { t } = useTranslation();
  const session = useSession();
  const { side, back } = useSearch({ from: '/shell/welcome' });
  const data = usePlan();
  const viewer = data?.viewer;
  const organisation = viewer?.organisation;
  const { user, organisation: named } = session;
  if (data && !organisation) {
    return (
      <Page
        narrow
        title={t('plans.welcome.title', { name: user.name })}
        description={t('plans.welcome.noOrganisation')}
      >
        <NewOrganisation />
      </Page>
    );
  }
  return (
    <Page
      title={t('plans.welcome.title', { name: user.name })}
      description={t('plans.welcome.text', { organisation: named?.name ?? '' })}
    >
      {!viewer || !organisation ? (
        <Skeleton h={260} />
      ) : (
        <>
          <div className={cards.cards} data-first={side === 'supply' ? 'supplier' : undefined}>
            <SideCard
              side="distributor"
              viewer={viewer}
              organisation={organisation}
              wanted={side !== undefined && side !== 'supply'}
              {...(back ? { next: back } : {})}
            />
            <SideCard
              side="supplier"
              viewer={viewer}
              organisation={organisation}
              wanted={side !== undefined && side !== 'sell'}
              settingUp={!data?.viewer?.supplier?.profile?.liveAt}
            />
          </div>
          {(session.supplier || session.distributor) && (
            <Button variant="subtle" component={Link} to={back ?? homeOf(session)}>
              {t('plans.welcome.home')}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
