import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../../app/home-of.ts';
import { useSession } from '../../app/session.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Page } from '../../ui/page.tsx';
import { NewOrganisation } from './new-organisation.tsx';
import { PlanDocument } from './plan-query.ts';
import cards from './side-card.module.css';
import { SideCard } from './side-card.tsx';

/** The first screen of a newcomer: which side, what it needs, and one step to it. */
export function Welcome() {
  const { t } = useTranslation();
  const session = useSession();
  const { side, back } = useSearch({ from: '/shell/welcome' });
  const { data } = useQuery(PlanDocument, { fetchPolicy: 'cache-and-network' });
  const organisation = data?.viewer?.organisation;
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
      {!organisation ? (
        <Skeleton h={260} />
      ) : (
        <>
          <div className={cards.cards}>
            <SideCard
              side="distributor"
              organisation={organisation}
              wanted={side !== undefined && side !== 'supply'}
              {...(back ? { next: back } : {})}
            />
            <SideCard
              side="supplier"
              organisation={organisation}
              wanted={side !== undefined && side !== 'sell'}
              settingUp={!data?.viewer?.supplier?.profile?.liveAt}
            />
          </div>
          <Group>
            <CopyButton value={organisation.id} label={t('plans.plan.organisationId')} />
            {(session.supplier || session.distributor) && (
              <Button variant="subtle" component={Link} to={back ?? homeOf(session)}>
                {t('plans.welcome.home')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Page>
  );
}
