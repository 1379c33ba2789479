import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateTabs } from '../../ui/table/state-tabs.tsx';
import { inboxState } from './inbox-state.ts';
import { NoticeList } from './notice-list.tsx';
import { InboxDocument, UnreadDocument } from './queries.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useOpenNotice } from './use-open-notice.ts';

/** Everything that was told, to look for what one remembers having seen. */
export function NotificationPage() {
  const { t } = useTranslation();
  const state = useListState(inboxState);
  const unreadOnly = state.tab === 'unread';
  const { data } = useQuery(UnreadDocument, { fetchPolicy: 'cache-first' });
  const unread = data?.viewer?.unreadCount ?? 0;
  const { marking, markOne, markAll } = useMarkRead();
  const open = useOpenNotice();
  const pages = usePages(
    InboxDocument,
    { first: 50, unread: unreadOnly },
    (data) => data.viewer?.notifications,
  );
  return (
    <Page
      narrow
      title={t('notifications.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconChecks size={16} />}
          disabled={unread === 0}
          loading={marking}
          onClick={() => void markAll()}
        >
          {t('notifications.markAll')}
        </Button>
      }
    >
      <StateTabs
        state={state}
        tabs={[
          { value: 'all', label: t('notifications.everything') },
          { value: 'unread', label: t('notifications.onlyUnread'), count: unread },
        ]}
      />
      <Panel>
        <NoticeList
          pages={pages}
          unreadOnly={unreadOnly}
          onOpen={(notice) => {
            void markOne(notice);
            open(notice);
          }}
          onMark={(notice) => void markOne(notice)}
        />
      </Panel>
    </Page>
  );
}
