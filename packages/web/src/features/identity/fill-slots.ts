import { lazy } from 'react';
import { apollo } from '../../app/apollo.ts';
import { slots } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';

const SignOutDocument = graphql(/* GraphQL */ `
  mutation SignOut {
    signOut { signedOut }
  }
`);

const SwitchDocument = graphql(/* GraphQL */ `
  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {
    organisationSwitch(input: $input) {
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

slots.signInAgain = lazy(() =>
  import('./sign-in-form.tsx').then((form) => ({ default: form.SignInAgainForm })),
);

slots.commands.push(() => import('./commands.ts').then((file) => file.organisationCommands()));

/** The page is loaded anew: what it knew belonged to the session, or the organisation, before. */
slots.signOut = async () => {
  await apollo.mutate({ mutation: SignOutDocument });
  location.assign('/sign-in');
};

slots.switchOrganisation = async (id) => {
  await apollo.mutate({ mutation: SwitchDocument, variables: { input: { id } } });
  location.assign('/');
};
