import { useMutation, useQuery } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { NotificationKind } from '../../gql/graphql.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './switch-panel.module.css';

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

/** What the person wants to be told of, and by which way (NOTIF-06); a switch takes effect at once. */
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
    <Panel
      flush
      title={t('notifications.switches.title')}
      description={t('notifications.switches.text')}
    >
      <table className={classes.switches}>
        <thead>
          <tr>
            <th scope="col">{t('notifications.switches.what')}</th>
            <th scope="col">{t('notifications.switches.web')}</th>
          </tr>
        </thead>
        {(['supplier', 'distributor'] as const)
          .filter((side) => session[side])
          .map((side) => (
            <tbody key={side}>
              <tr>
                <th scope="colgroup" colSpan={2}>
                  {t(`shell.hats.${side}`)}
                </th>
              </tr>
              {KINDS[side].map((kind) => (
                <tr key={kind}>
                  <td>{t(`notifications.switches.kinds.${kind}`)}</td>
                  <td>
                    <Switch
                      aria-label={t(`notifications.switches.kinds.${kind}`)}
                      checked={on.get(kind) ?? true}
                      disabled={!data || loading}
                      onChange={(event) => void turn(kind, event.currentTarget.checked)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </Panel>
  );
}
