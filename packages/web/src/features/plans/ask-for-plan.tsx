import { Anchor, Button, Loader } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './ask-for-plan.module.css';

type Props = { organisationId: string; tier: string; supportEmail: string | null };

/** What to do for another plan, whom to write to, and what happens then. */
export function AskForPlan({ organisationId, tier, supportEmail }: Props) {
  const { t } = useTranslation();
  const { user, organisation } = useSession();
  const words = { tier, id: organisationId, name: organisation?.name ?? '', user: user.name };
  const mail =
    supportEmail &&
    `mailto:${supportEmail}?subject=${encodeURIComponent(t('plans.ask.subject', words))}&body=${encodeURIComponent(t('plans.ask.body', words))}`;
  return (
    <div className={classes.ask}>
      <p>
        {supportEmail ? t('plans.ask.write', { tier }) : t('plans.ask.operator', { tier })}{' '}
        {supportEmail && <Anchor href={mail ?? undefined}>{supportEmail}</Anchor>}
      </p>
      <code className={classes.id}>{organisationId}</code>
      <div className={classes.acts}>
        {mail && (
          <Button component="a" href={mail} leftSection={<IconMail size={16} />}>
            {t('plans.ask.mail')}
          </Button>
        )}
        {supportEmail && <CopyButton value={supportEmail} label={t('plans.ask.copyAddress')} />}
        <CopyButton value={organisationId} label={t('plans.plan.organisationId')} />
      </div>
      <p className={classes.waits}>
        <Loader size={14} aria-hidden /> {t('plans.ask.waits')}
      </p>
    </div>
  );
}
