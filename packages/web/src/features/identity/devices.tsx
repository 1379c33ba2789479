import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { AccountQuery } from '../../gql/graphql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { deviceOf } from './device-of.ts';
import classes from './devices.module.css';

const EndDocument = graphql(/* GraphQL */ `
  mutation SessionEnd($input: SessionEndInput!) {
    sessionEnd(input: $input) {
      sessionId
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const EndOthersDocument = graphql(/* GraphQL */ `
  mutation SessionEndOthers {
    sessionEndOthers { endedCount }
  }
`);

type Sessions = NonNullable<AccountQuery['viewer']>['sessions'];

/** Where the account is signed in; each can be ended from here. */
export function Devices({ sessions, onEnded }: { sessions: Sessions; onEnded: () => void }) {
  const { t } = useTranslation();
  const [end, { loading, data }] = useMutation(EndDocument);

  const [endOthers, ending] = useMutation(EndOthersDocument);
  const others = sessions.filter(({ isThisOne }) => !isThisOne).length;

  async function goAll() {
    const answer = await endOthers();
    const count = answer.data?.sessionEndOthers.endedCount;
    if (count !== undefined) notify(t('identity.account.endedOthers', { count }));
    onEnded();
  }

  async function go(id: string) {
    const answer = await end({ variables: { input: { id } } });
    if (answer.data?.sessionEnd.userErrors.length === 0) notify(t('identity.account.ended'));
    onEnded();
  }

  return (
    <Panel
      flush
      title={t('identity.account.sessionsTitle')}
      description={t('identity.account.sessionsText')}
      actions={
        others > 0 && (
          <Button variant="default" loading={ending.loading} onClick={() => void goAll()}>
            {t('identity.account.endOthers')}
          </Button>
        )
      }
    >
      <UserErrors errors={data?.sessionEnd.userErrors ?? []} />
      <ul className={classes.list}>
        {sessions.map(({ id, userAgent, address, createdAt, lastSeenAt, isThisOne }) => {
          const { browser, system, phone } = deviceOf(userAgent);
          const Icon = phone ? IconDeviceMobile : IconDeviceDesktop;
          return (
            <li key={id} className={classes.device}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <div className={classes.what}>
                <div>
                  {browser && system
                    ? t('identity.account.onSystem', { browser, system })
                    : (browser ?? system ?? t('identity.account.unknownDevice'))}
                </div>
                <Text size="xs" c="dimmed">
                  {t('identity.account.used')} <DateTime value={lastSeenAt} ago /> ·{' '}
                  {t('identity.account.since')} <DateTime value={createdAt} /> · {address}
                </Text>
              </div>
              <Group gap="xs">
                {isThisOne ? (
                  <StateBadge tone="good" label={t('identity.account.thisOne')} />
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={loading}
                    onClick={() => void go(id)}
                  >
                    {t('identity.account.end')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
