import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionRenewed } from '../../app/session.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import { useTakeUp } from '../plans/use-take-up.ts';
import classes from './link.module.css';

type Props = { organisation: string; onDone: () => void };

/** Whoever follows a link before selling takes up the distributor role right here (PERM-02, 03). */
export function TakeUpDistributor({ organisation, onDone }: Props) {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [loading, setLoading] = useState(false);
  const takeUpSide = useTakeUp();

  async function takeUp() {
    setLoading(true);
    try {
      const refused = await takeUpSide('distributor', false);
      setErrors(refused);
      if (refused.length > 0) return;
      await sessionRenewed();
      onDone();
    } finally {
      setLoading(false);
    }
  }

  return (
    <Stack>
      <Text>{t('partnerships.join.takeUpText', { organisation })}</Text>
      <UserErrors errors={errors} />
      {errors.length > 0 && (
        <Link className={classes.step} to={'/organisation/plan' as string}>
          {t('shell.nav.plan')}
        </Link>
      )}
      <Button loading={loading} onClick={() => void takeUp()}>
        {t('partnerships.join.takeUp')}
      </Button>
    </Stack>
  );
}
