/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut { signedOut }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation OrganisationSwitch($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      viewer { organisation { id } }\n      userErrors { ... on UserError { message path } }\n    }\n  }\n": typeof types.OrganisationSwitchDocument,
    "\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query DemoAccounts {\n    demoAccounts { email name organisationName country }\n  }\n": typeof types.DemoAccountsDocument,
    "\n  mutation DemoSignIn($input: DemoSignInInput!) {\n    demoSignIn(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.DemoSignInDocument,
    "\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SwitchOrganisationDocument,
    "\n  query OrganisationProfile {\n    viewer {\n      organisation {\n        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage\n      }\n    }\n  }\n": typeof types.OrganisationProfileDocument,
    "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name country sellingCurrency timeZone contactName contactPhone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.OrganisationUpdateDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SignUpDocument,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut { signedOut }\n  }\n": types.SignOutDocument,
    "\n  mutation OrganisationSwitch($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      viewer { organisation { id } }\n      userErrors { ... on UserError { message path } }\n    }\n  }\n": types.OrganisationSwitchDocument,
    "\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n": types.SessionDocument,
    "\n  query DemoAccounts {\n    demoAccounts { email name organisationName country }\n  }\n": types.DemoAccountsDocument,
    "\n  mutation DemoSignIn($input: DemoSignInInput!) {\n    demoSignIn(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.DemoSignInDocument,
    "\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SwitchOrganisationDocument,
    "\n  query OrganisationProfile {\n    viewer {\n      organisation {\n        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage\n      }\n    }\n  }\n": types.OrganisationProfileDocument,
    "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name country sellingCurrency timeZone contactName contactPhone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.OrganisationUpdateDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SignUpDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut { signedOut }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut { signedOut }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrganisationSwitch($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      viewer { organisation { id } }\n      userErrors { ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation OrganisationSwitch($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      viewer { organisation { id } }\n      userErrors { ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoAccounts {\n    demoAccounts { email name organisationName country }\n  }\n"): (typeof documents)["\n  query DemoAccounts {\n    demoAccounts { email name organisationName country }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DemoSignIn($input: DemoSignInInput!) {\n    demoSignIn(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation DemoSignIn($input: DemoSignInInput!) {\n    demoSignIn(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationProfile {\n    viewer {\n      organisation {\n        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrganisationProfile {\n    viewer {\n      organisation {\n        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name country sellingCurrency timeZone contactName contactPhone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name country sellingCurrency timeZone contactName contactPhone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;