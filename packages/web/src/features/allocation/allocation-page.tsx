import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './allocation-page.module.css';
import { AllocationDocument, type AllocationRule } from './allocation-query.ts';
import { DefaultPanel } from './default-panel.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleList } from './rule-list.tsx';
import { TrialPanel } from './trial-panel.tsx';

/** Rules that choose the warehouse of an order, what holds without them, and a try of both. */
export function AllocationPage() {
  const { t } = useTranslation();
  const mayChange = useMay('DISTRIBUTOR_PARTNERSHIPS');
  const { data, loading } = useQuery(AllocationDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<AllocationRule | 'new' | null>(null);
  const side = data?.viewer?.distributor;
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {t('allocation.rules.add')}
    </Button>
  );
  return (
    <Page
      title={t('allocation.title')}
      description={t('allocation.description')}
      actions={side && side.allocationRules.length > 0 && add}
      loading={loading && !side}
    >
      {side && (
        <div className={classes.columns}>
          {side.allocationRules.length === 0 ? (
            <Panel>
              <Empty
                icon={IconArrowsSplit2}
                title={t('allocation.rules.none')}
                text={t('allocation.rules.noneText')}
                action={add}
              />
            </Panel>
          ) : (
            <Panel
              flush
              title={t('allocation.rules.title')}
              description={mayChange ? t('allocation.rules.text') : undefined}
            >
              <RuleList rules={side.allocationRules} mayChange={mayChange} onEdit={setEdited} />
            </Panel>
          )}
          <div className={classes.aside}>
            <DefaultPanel side={side} mayChange={mayChange} />
            <TrialPanel side={side} />
          </div>
        </div>
      )}
      {side && edited && (
        <RuleDialog
          side={side}
          rule={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}
