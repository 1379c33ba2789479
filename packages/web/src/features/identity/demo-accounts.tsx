import { useMutation, useQuery } from '@apollo/client/react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { Tile } from '../../ui/tile.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { nameOfCountry } from './country-names.ts';
import classes from './guest-card.module.css';

const DemoAccountsDocument = graphql(/* GraphQL */ `
  query DemoAccounts {
    demoAccounts { email name organisationName country isSupplier isDistributor }
  }
`);

const DemoSignInDocument = graphql(/* GraphQL */ `
  mutation DemoSignIn($input: DemoSignInInput!) {
    demoSignIn(input: $input) {
      viewer { user { id } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** One click into the demo world; there is nothing here when the server runs none. */
export function DemoAccounts({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { data } = useQuery(DemoAccountsDocument);
  const [signIn, { loading, data: answer }] = useMutation(DemoSignInDocument, {
    fetchPolicy: 'no-cache',
    onCompleted: ({ demoSignIn }) => {
      if (demoSignIn.userErrors.length === 0) done();
    },
  });
  const accounts = data?.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className={classes.demo}>
      <h2 className={classes.demoTitle}>{t('identity.demo.title')}</h2>
      <p className={classes.country}>{t('identity.demo.text')}</p>
      <UserErrors errors={answer?.demoSignIn.userErrors ?? []} />
      <ul className={classes.accounts}>
        {accounts.map(({ email, name, organisationName, country, ...sides }) => (
          <li key={email}>
            <UnstyledButton
              className={classes.account}
              disabled={loading}
              onClick={() => void signIn({ variables: { input: { email } } })}
            >
              <Tile name={organisationName} size={30} />
              <span className={classes.who}>
                <b>{organisationName}</b>
                <span>{t(sideOf(sides), { name })}</span>
              </span>
              <span className={classes.country}>{nameOfCountry(country, locale)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Sides = { isSupplier: boolean; isDistributor: boolean };

function sideOf({ isSupplier, isDistributor }: Sides) {
  if (isSupplier && isDistributor) return 'identity.demo.both';
  return isSupplier ? 'identity.demo.supplier' : 'identity.demo.distributor';
}
