import { useTranslation } from 'react-i18next';
import type { ApplicationOrigin, ApplicationState } from '../../gql/graphql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from './application-history.module.css';
import { applicationBadge } from './partnership-state.ts';

type Application = {
  id: string;
  state: ApplicationState;
  origin: ApplicationOrigin;
  companyName: string;
  contact: string;
  message?: string | null;
  rejectReason?: string | null;
  appliedAt: string;
};

/** Every attempt with what was written and what became of it (PART-08, 22). */
export function ApplicationHistory({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('partnerships.application.history')}>
      <ol className={classes.list}>
        {applications.map((one) => (
          <li key={one.id} className={classes.item}>
            <div className={classes.head}>
              <StateBadge {...applicationBadge(one.state, t)} />
              <span className={classes.quiet}>
                <DateTime value={one.appliedAt} /> ·{' '}
                {t(`partnerships.application.via.${one.origin}`)}
              </span>
            </div>
            <div>
              {one.companyName} · {one.contact}
            </div>
            {one.message && <p className={classes.words}>{one.message}</p>}
            {one.rejectReason && (
              <p className={classes.words}>
                {t('partnerships.application.reason', { reason: one.rejectReason })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
