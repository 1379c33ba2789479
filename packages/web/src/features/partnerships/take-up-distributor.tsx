import { useMutation } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionRenewed } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import classes from './link.module.css';

const ActivateDocument = graphql(/* GraphQL */ `
  mutation JoinAsDistributor {
    distributorActivate {
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { organisation: string; onDone: () => void };

/** Whoever follows a link before selling takes up the distributor role right here (PERM-02, 03). */
export function TakeUpDistributor({ organisation, onDone }: Props) {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<readonly UserErrorLike[]>([]);
  const [activate, { loading }] = useMutation(ActivateDocument);

  async function takeUp() {
    const { data } = await activate();
    setErrors(data?.distributorActivate.userErrors ?? []);
    if (data?.distributorActivate.userErrors.length !== 0) return;
    await sessionRenewed();
    onDone();
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
