/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Permission =
  | 'API_TOKENS'
  | 'DISTRIBUTOR_ORDERS'
  | 'DISTRIBUTOR_PARTNERSHIPS'
  | 'DISTRIBUTOR_PRODUCTS'
  | 'DISTRIBUTOR_PUSH'
  | 'DISTRIBUTOR_VIEW'
  | 'ORGANISATION_MANAGE'
  | 'SUPPLIER_BOOKKEEPING'
  | 'SUPPLIER_CATALOG'
  | 'SUPPLIER_CREDIT'
  | 'SUPPLIER_FORCED_DEDUCTION'
  | 'SUPPLIER_ORDERS'
  | 'SUPPLIER_PARTNERSHIPS'
  | 'SUPPLIER_PRICES'
  | 'SUPPLIER_VIEW'
  | 'SUPPLIER_WAREHOUSES'
  | 'SUPPLIER_WITHDRAWALS';

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { viewer: { permissions: Array<Permission>, user: { id: string, name: string, email: string, locale: string, timeZone: string }, organisation: { id: string, name: string } | null, organisations: Array<{ id: string, name: string }>, supplier: { __typename: 'SupplierSide' } | null, distributor: { __typename: 'DistributorSide' } | null } | null };


export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;