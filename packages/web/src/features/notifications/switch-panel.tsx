import { useMutation, useQuery } from '@apollo/client/react';
import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { NotificationKind } from '../../gql/graphql.ts';
import { Panel } from '../../ui/panel.tsx';

const SwitchesDocument = graphql(/* GraphQL */ `
  query NotificationSwitches {
    viewer { notificationSwitches { kind web } }
  }
`);

const SwitchDocument = graphql(/* GraphQL */ `
  mutation NotificationSwitchSet($input: NotificationSwitchSetInput!) {
    notificationSwitchSet(input: $input) { switches { kind web } }
  }
`);

/** Which notices each side gets; one is shown only to those who have that side. */
const KINDS = {
  supplier: ['APPLICATION_RECEIVED', 'WITHDRAWAL_REQUESTED'],
  distributor: [
    'PUSH_FAILED',
    'ORDER_SHIPPED',
    'ORDER_SENT_BACK',
    'WITHDRAWAL_SUCCEEDED',
    'WITHDRAWAL_FAILED',
    'PRICES_CHANGED',
    'PRODUCTS_EXPIRED',
    'PRODUCTS_RESTORED',
    'APPLICATION_APPROVED',
    'APPLICATION_REJECTED',
    'WAREHOUSES_CHANGED',
    'PARTNERSHIP_ENDED',
  ],
} as const satisfies Record<string, readonly NotificationKind[]>;

/** What the person wants to be told of (NOTIF-06); a switch takes effect at once. */
export function SwitchPanel() {
  const { t } = useTranslation();
  const session = useSession();
  const { data, refetch } = useQuery(SwitchesDocument);
  const [set, { loading }] = useMutation(SwitchDocument);
  const on = new Map(data?.viewer?.notificationSwitches.map(({ kind, web }) => [kind, web]));

  async function turn(kind: NotificationKind, web: boolean) {
    await set({ variables: { input: { kind, web } } });
    await refetch();
  }

  return (
    <Panel title={t('notifications.switches.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('notifications.switches.text')}
        </Text>
        {(['supplier', 'distributor'] as const)
          .filter((side) => session[side])
          .map((side) => (
            <Stack key={side} gap="xs" role="group" aria-label={t(`shell.hats.${side}`)}>
              <Text size="sm" fw={600}>
                {t(`shell.hats.${side}`)}
              </Text>
              {KINDS[side].map((kind) => (
                <Switch
                  key={kind}
                  label={t(`notifications.switches.kinds.${kind}`)}
                  checked={on.get(kind) ?? true}
                  disabled={!data || loading}
                  onChange={(event) => void turn(kind, event.currentTarget.checked)}
                />
              ))}
            </Stack>
          ))}
      </Stack>
    </Panel>
  );
}
