/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which organisation to act for. */
export type OrganisationSwitchInput = {
  /** One of viewer.organisations. */
  id: string | number;
};

/** One thing a member of an organisation may do. */
export type Permission =
  /** Create and revoke API tokens */
  | 'API_TOKENS'
  /** Take in and pack buyer orders */
  | 'DISTRIBUTOR_ORDERS'
  /** Apply to suppliers, keep notes, map warehouses */
  | 'DISTRIBUTOR_PARTNERSHIPS'
  /** Claim, stop and remove products, map them to stores */
  | 'DISTRIBUTOR_PRODUCTS'
  /** Push orders to suppliers, which spends money, and withdraw them */
  | 'DISTRIBUTOR_PUSH'
  /** Read the distributor side: suppliers, products, orders, balances */
  | 'DISTRIBUTOR_VIEW'
  /** Change the organisation, its people and roles */
  | 'ORGANISATION_MANAGE'
  /** Book money by hand */
  | 'SUPPLIER_BOOKKEEPING'
  /** Create and edit products, visibility and distribution on or off */
  | 'SUPPLIER_CATALOG'
  /** Change credit terms and limits */
  | 'SUPPLIER_CREDIT'
  /** Book a deduction beyond what is spendable */
  | 'SUPPLIER_FORCED_DEDUCTION'
  /** Work on supply orders: ship, send back */
  | 'SUPPLIER_ORDERS'
  /** Invite, approve, reject and end distributors, assign warehouses */
  | 'SUPPLIER_PARTNERSHIPS'
  /** Change distribution prices, levels and fees */
  | 'SUPPLIER_PRICES'
  /** Read the supplier side: products, distributors, supply orders, accounts */
  | 'SUPPLIER_VIEW'
  /** Create warehouses and set stock */
  | 'SUPPLIER_WAREHOUSES'
  /** Decide withdrawals, which refunds the distributor */
  | 'SUPPLIER_WITHDRAWALS';

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type OrganisationSwitchMutationVariables = Exact<{
  input: OrganisationSwitchInput;
}>;


export type OrganisationSwitchMutation = { organisationSwitch: { viewer: { organisation: { id: string } | null } | null, userErrors: Array<{ message: string, path: Array<string> }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { viewer: { permissions: Array<Permission>, user: { id: string, name: string, email: string, locale: string, timeZone: string }, organisation: { id: string, name: string } | null, organisations: Array<{ id: string, name: string }>, supplier: { __typename: 'SupplierSide' } | null, distributor: { __typename: 'DistributorSide' } | null } | null };


export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const OrganisationSwitchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationSwitch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationSwitchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationSwitch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationSwitchMutation, OrganisationSwitchMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;