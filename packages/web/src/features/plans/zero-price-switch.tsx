import { useMutation } from '@apollo/client/react';
import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import { UserErrors } from '../../ui/user-errors.tsx';
import type { SupplierProfile } from './onboarding-query.ts';

const ZeroPriceAllowDocument = graphql(/* GraphQL */ `
  mutation ZeroPriceAllow($input: SupplierProfileUpdateInput!) {
    supplierProfileUpdate(input: $input) {
      profile { zeroPriceAllowed }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** The setting that a refused price of 0 names (PRICE-06). */
export function ZeroPriceSwitch({ profile }: { profile: SupplierProfile }) {
  const { t } = useTranslation();
  const [allow, { loading, data }] = useMutation(ZeroPriceAllowDocument, {
    refetchQueries: ['SupplierOnboarding'],
    awaitRefetchQueries: true,
    onCompleted: ({ supplierProfileUpdate }) => {
      if (supplierProfileUpdate?.userErrors.length === 0) notify(t('plans.onboarding.saved'));
    },
  });
  return (
    <Stack gap="xs">
      <UserErrors errors={data?.supplierProfileUpdate?.userErrors ?? []} />
      <Switch
        label={t('plans.onboarding.zeroPrice')}
        description={t('plans.onboarding.zeroPriceText')}
        checked={profile.zeroPriceAllowed}
        disabled={loading}
        onChange={({ currentTarget }) => {
          const zeroPriceAllowed = currentTarget.checked;
          void allow({ variables: { input: { zeroPriceAllowed } } });
        }}
      />
    </Stack>
  );
}
