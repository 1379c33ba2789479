import { graphql } from '../gql/gql.ts';
import { notifyFailure } from '../ui/notify.ts';
import { apollo } from './apollo.ts';

const SignOutDocument = graphql(/* GraphQL */ `
  mutation SignOut {
    signOut { signedOut }
  }
`);

const OrganisationSwitchDocument = graphql(/* GraphQL */ `
  mutation OrganisationSwitch($input: OrganisationSwitchInput!) {
    organisationSwitch(input: $input) {
      viewer { organisation { id } }
      userErrors { ... on UserError { message path } }
    }
  }
`);

/** Ends the session. The page is loaded anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await apollo.mutate({ mutation: SignOutDocument, fetchPolicy: 'no-cache' });
  location.assign('/sign-in');
}

/** Acts for another organisation from now on; loaded anew for the same reason. */
export async function switchOrganisation(id: string): Promise<void> {
  const { data } = await apollo.mutate({
    mutation: OrganisationSwitchDocument,
    variables: { input: { id } },
    fetchPolicy: 'no-cache',
  });
  const [refusal] = data?.organisationSwitch.userErrors ?? [];
  if (refusal) notifyFailure(refusal.message);
  else location.assign('/');
}
