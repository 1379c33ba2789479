import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Skeleton, Text } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Tile } from '../../ui/tile.tsx';
import { ApplyForm } from './apply-form.tsx';
import classes from './join.module.css';
import { TakeUpDistributor } from './take-up-distributor.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';

const JoinDocument = graphql(/* GraphQL */ `
  query Join($link: String!) {
    viewer {
      user { id }
      organisation { id name }
      permissions
      distributor { __typename }
    }
    invitationPreview(link: $link) {
      fault message
      supplier { id name country }
      partnership { id state applications { id rejectReason } }
    }
  }
`);

/** An invitation link: who invites, and the one next step for whoever opened it (PART-02, 18). */
export function Join() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { token } = useParams({ strict: false }) as { token: string };
  const { data, refetch } = useQuery(JoinDocument, {
    variables: { link: token },
    fetchPolicy: 'network-only',
    context: { anonymous: true },
  });
  const preview = data?.invitationPreview;
  const viewer = data?.viewer;
  const name = preview?.supplier?.name ?? '';
  const back = `/join/${token}`;

  if (!preview) {
    return (
      <section className={classes.card} aria-label={t('partnerships.join.loading')}>
        <Skeleton h={24} mb="md" />
        <Skeleton h={80} />
      </section>
    );
  }
  const state = preview.partnership?.state;
  const toSuppliers = (
    <Button onClick={() => void navigate({ to: '/distributor/suppliers' })}>
      {t('partnerships.join.toSuppliers')}
    </Button>
  );

  function nextStep() {
    if (state === 'PENDING' || state === 'PARTNERED') {
      const key = state === 'PENDING' ? 'pending' : 'partnered';
      return (
        <>
          <LiveDecision />
          <Text mb="md">{t(`partnerships.join.${key}`, { name })}</Text>
          {toSuppliers}
        </>
      );
    }
    if (preview?.fault) {
      return (
        <>
          <h1 className={classes.title}>{t('partnerships.join.broken')}</h1>
          <Alert color="red" my="md">
            {preview.message}
          </Alert>
          <Button component={Link} to="/" variant="default">
            {t('partnerships.join.home')}
          </Button>
        </>
      );
    }
    if (!viewer) {
      return (
        <Group gap="xs" grow>
          <Button
            onClick={() => void navigate({ href: `/sign-up?back=${encodeURIComponent(back)}` })}
          >
            {t('partnerships.join.signUp')}
          </Button>
          <Button
            variant="default"
            onClick={() => void navigate({ href: `/sign-in?back=${encodeURIComponent(back)}` })}
          >
            {t('partnerships.join.signIn')}
          </Button>
        </Group>
      );
    }
    if (!viewer.organisation) return <Text>{t('partnerships.join.noOrganisation')}</Text>;
    if (!viewer.distributor) {
      return (
        <TakeUpDistributor organisation={viewer.organisation.name} onDone={() => void refetch()} />
      );
    }
    if (!viewer.permissions.includes('DISTRIBUTOR_PARTNERSHIPS')) {
      return <Text>{t('partnerships.join.mayNot')}</Text>;
    }
    const reason = preview?.partnership?.applications[0]?.rejectReason;
    return (
      <>
        {state === 'REJECTED' && reason && (
          <Alert mb="md">{t('partnerships.join.rejected', { name, reason })}</Alert>
        )}
        <ApplyForm
          link={token}
          submitLabel={t('partnerships.join.apply', { name })}
          onDone={() => void refetch()}
        />
      </>
    );
  }

  return (
    <section className={classes.card}>
      {name && (
        <header className={classes.head}>
          <Tile name={name} size={44} strong />
          <div>
            <h1 className={classes.title}>{t('partnerships.join.invites', { name })}</h1>
            <p className={classes.text}>{t('partnerships.join.text', { name })}</p>
          </div>
        </header>
      )}
      {nextStep()}
    </section>
  );
}

/** While an applicant waits here, the supplier's decision shows by itself. */
function LiveDecision() {
  useLivePartnerships(['Join']);
  return null;
}
