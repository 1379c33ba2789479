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
    "\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query Account {\n    viewer {\n      user { id passwordTemporary }\n      sessions { id userAgent address lastSeenAt isThisOne }\n    }\n  }\n": typeof types.AccountDocument,
    "\n  mutation AccountUpdate($input: AccountUpdateInput!) {\n    accountUpdate(input: $input) {\n      user { id name timeZone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.AccountUpdateDocument,
    "\n  query DemoAccounts {\n    demoAccounts { email name organisationName country }\n  }\n": typeof types.DemoAccountsDocument,
    "\n  mutation DemoSignIn($input: DemoSignInInput!) {\n    demoSignIn(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.DemoSignInDocument,
    "\n  mutation SessionEnd($input: SessionEndInput!) {\n    sessionEnd(input: $input) {\n      sessionId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SessionEndDocument,
    "\n  mutation SignOut {\n    signOut { signedOut }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SwitchOrganisationDocument,
    "\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) {\n      member { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.MemberAddDocument,
    "\n  mutation MemberUpdate($input: MemberUpdateInput!) {\n    memberUpdate(input: $input) {\n      member { id kind role { id name } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.MemberUpdateDocument,
    "\n  query OrganisationProfile {\n    viewer {\n      organisation {\n        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage\n      }\n    }\n  }\n": typeof types.OrganisationProfileDocument,
    "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name country sellingCurrency timeZone contactName contactPhone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.OrganisationUpdateDocument,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user { id passwordTemporary }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.PasswordChangeDocument,
    "\n  query People($first: Int!, $after: String) {\n    viewer {\n      membershipKind\n      organisation {\n        id\n        roles { id name permissions }\n        members(first: $first, after: $after) {\n          nodes { id name email kind isViewer disabledAt createdAt role { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  mutation MemberDisable($input: MemberDisableInput!) {\n    memberDisable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.MemberDisableDocument,
    "\n  mutation MemberEnable($input: MemberEnableInput!) {\n    memberEnable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.MemberEnableDocument,
    "\n  mutation RoleCreate($input: RoleCreateInput!) {\n    roleCreate(input: $input) {\n      role { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.RoleCreateDocument,
    "\n  mutation RoleUpdate($input: RoleUpdateInput!) {\n    roleUpdate(input: $input) {\n      role { id name permissions }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.RoleUpdateDocument,
    "\n  mutation RoleDelete($input: RoleDeleteInput!) {\n    roleDelete(input: $input) {\n      roleId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.RoleDeleteDocument,
    "\n  query Roles {\n    viewer {\n      membershipKind\n      organisation { id roles { id name permissions memberCount } }\n    }\n  }\n": typeof types.RolesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      token\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.ApiTokenCreateDocument,
    "\n  query ApiTokens {\n    viewer {\n      organisation {\n        id\n        apiTokens { id name hint scopes createdByName createdAt expiresAt lastUsedAt }\n      }\n    }\n  }\n": typeof types.ApiTokensDocument,
    "\n  mutation ApiTokenRevoke($input: ApiTokenRevokeInput!) {\n    apiTokenRevoke(input: $input) {\n      apiTokenId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.ApiTokenRevokeDocument,
    "\n  fragment Account_figures on Account {\n    id\n    currency\n    balance { amount currency }\n    creditEnabled\n    creditLimit { amount currency }\n    creditDays\n    creditUsed { amount currency }\n    creditRemaining { amount currency }\n    overLimit { amount currency }\n    spendable { amount currency }\n    lastEntryNo\n  }\n": typeof types.Account_FiguresFragmentDoc,
    "\n  query BalanceOverview($first: Int!, $after: String, $search: String) {\n    viewer {\n      distributor {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures supplier { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": typeof types.BalanceOverviewDocument,
    "\n  fragment Statement_entry on LedgerEntry {\n    id\n    no\n    kind\n    amount { amount currency }\n    balanceAfter { amount currency }\n    occurredAt\n    reversed\n    viewerCanReverse\n    transaction { id kind note bookedBy }\n  }\n": typeof types.Statement_EntryFragmentDoc,
    "\n  query SupplierAccounts($first: Int!, $after: String, $search: String) {\n    viewer {\n      supplier {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures distributor { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": typeof types.SupplierAccountsDocument,
    "\n  subscription AccountChanged {\n    accountChanged {\n      id\n      account { ...Account_figures }\n    }\n  }\n": typeof types.AccountChangedDocument,
    "\n  query DistributorOrderCounts {\n    viewer {\n      distributor {\n        id\n        buyerOrderCounts { toPack packed cancelled }\n        distributionOrderCounts { tab count }\n      }\n    }\n  }\n": typeof types.DistributorOrderCountsDocument,
    "\n  query SupplierOrderCounts {\n    viewer { supplier { id supplyOrderCounts { tab count } } }\n  }\n": typeof types.SupplierOrderCountsDocument,
    "\n  fragment OrderRow on DistributionOrder {\n    id packageNo state stateAt platform shippingMethod cancellationRequested\n    processingAt shippedAt carrier trackingNo warehouseName\n    supplier { id name }\n    distributor { id name }\n    recipient { name country province city }\n    charge { total { amount currency } }\n    pushRefusals { __typename ... on UserError { message } }\n    lines { id quantity product { code name imageId } }\n    withdrawals { id state trigger reason refusalReason requestedAt }\n    viewerCanPush viewerCanWithdraw viewerCanUnpack viewerCanShip\n  }\n": typeof types.OrderRowFragmentDoc,
    "\n  subscription OrderEvents {\n    orderEvents { id kind orderId order { ...OrderRow } }\n  }\n": typeof types.OrderEventsDocument,
    "\n  mutation WarehouseCreate($input: WarehouseCreateInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.WarehouseCreateDocument,
    "\n  mutation WarehouseUpdate($input: WarehouseUpdateInput!) {\n    warehouseUpdate(input: $input) {\n      warehouse { id name country province city postcode addressLine }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.WarehouseUpdateDocument,
    "\n  mutation WarehouseClose($input: WarehouseCloseInput!) {\n    warehouseClose(input: $input) {\n      warehouse { id closedAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": typeof types.WarehouseCloseDocument,
    "\n  query WarehouseList($first: Int!, $after: String, $includeClosed: Boolean!) {\n    viewer {\n      supplier {\n        warehouses(first: $first, after: $after, includeClosed: $includeClosed) {\n          nodes {\n            id name kind country province city postcode addressLine closedAt viewerCanEdit\n          }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": typeof types.WarehouseListDocument,
};
const documents: Documents = {
    "\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n": types.SessionDocument,
    "\n  query Account {\n    viewer {\n      user { id passwordTemporary }\n      sessions { id userAgent address lastSeenAt isThisOne }\n    }\n  }\n": types.AccountDocument,
    "\n  mutation AccountUpdate($input: AccountUpdateInput!) {\n    accountUpdate(input: $input) {\n      user { id name timeZone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.AccountUpdateDocument,
    "\n  query DemoAccounts {\n    demoAccounts { email name organisationName country }\n  }\n": types.DemoAccountsDocument,
    "\n  mutation DemoSignIn($input: DemoSignInInput!) {\n    demoSignIn(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.DemoSignInDocument,
    "\n  mutation SessionEnd($input: SessionEndInput!) {\n    sessionEnd(input: $input) {\n      sessionId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SessionEndDocument,
    "\n  mutation SignOut {\n    signOut { signedOut }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SwitchOrganisationDocument,
    "\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) {\n      member { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.MemberAddDocument,
    "\n  mutation MemberUpdate($input: MemberUpdateInput!) {\n    memberUpdate(input: $input) {\n      member { id kind role { id name } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.MemberUpdateDocument,
    "\n  query OrganisationProfile {\n    viewer {\n      organisation {\n        id name country sellingCurrency timeZone contactName contactPhone viewerCanManage\n      }\n    }\n  }\n": types.OrganisationProfileDocument,
    "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name country sellingCurrency timeZone contactName contactPhone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.OrganisationUpdateDocument,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user { id passwordTemporary }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.PasswordChangeDocument,
    "\n  query People($first: Int!, $after: String) {\n    viewer {\n      membershipKind\n      organisation {\n        id\n        roles { id name permissions }\n        members(first: $first, after: $after) {\n          nodes { id name email kind isViewer disabledAt createdAt role { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": types.PeopleDocument,
    "\n  mutation MemberDisable($input: MemberDisableInput!) {\n    memberDisable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.MemberDisableDocument,
    "\n  mutation MemberEnable($input: MemberEnableInput!) {\n    memberEnable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.MemberEnableDocument,
    "\n  mutation RoleCreate($input: RoleCreateInput!) {\n    roleCreate(input: $input) {\n      role { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.RoleCreateDocument,
    "\n  mutation RoleUpdate($input: RoleUpdateInput!) {\n    roleUpdate(input: $input) {\n      role { id name permissions }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.RoleUpdateDocument,
    "\n  mutation RoleDelete($input: RoleDeleteInput!) {\n    roleDelete(input: $input) {\n      roleId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.RoleDeleteDocument,
    "\n  query Roles {\n    viewer {\n      membershipKind\n      organisation { id roles { id name permissions memberCount } }\n    }\n  }\n": types.RolesDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      token\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.ApiTokenCreateDocument,
    "\n  query ApiTokens {\n    viewer {\n      organisation {\n        id\n        apiTokens { id name hint scopes createdByName createdAt expiresAt lastUsedAt }\n      }\n    }\n  }\n": types.ApiTokensDocument,
    "\n  mutation ApiTokenRevoke($input: ApiTokenRevokeInput!) {\n    apiTokenRevoke(input: $input) {\n      apiTokenId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.ApiTokenRevokeDocument,
    "\n  fragment Account_figures on Account {\n    id\n    currency\n    balance { amount currency }\n    creditEnabled\n    creditLimit { amount currency }\n    creditDays\n    creditUsed { amount currency }\n    creditRemaining { amount currency }\n    overLimit { amount currency }\n    spendable { amount currency }\n    lastEntryNo\n  }\n": types.Account_FiguresFragmentDoc,
    "\n  query BalanceOverview($first: Int!, $after: String, $search: String) {\n    viewer {\n      distributor {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures supplier { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": types.BalanceOverviewDocument,
    "\n  fragment Statement_entry on LedgerEntry {\n    id\n    no\n    kind\n    amount { amount currency }\n    balanceAfter { amount currency }\n    occurredAt\n    reversed\n    viewerCanReverse\n    transaction { id kind note bookedBy }\n  }\n": types.Statement_EntryFragmentDoc,
    "\n  query SupplierAccounts($first: Int!, $after: String, $search: String) {\n    viewer {\n      supplier {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures distributor { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": types.SupplierAccountsDocument,
    "\n  subscription AccountChanged {\n    accountChanged {\n      id\n      account { ...Account_figures }\n    }\n  }\n": types.AccountChangedDocument,
    "\n  query DistributorOrderCounts {\n    viewer {\n      distributor {\n        id\n        buyerOrderCounts { toPack packed cancelled }\n        distributionOrderCounts { tab count }\n      }\n    }\n  }\n": types.DistributorOrderCountsDocument,
    "\n  query SupplierOrderCounts {\n    viewer { supplier { id supplyOrderCounts { tab count } } }\n  }\n": types.SupplierOrderCountsDocument,
    "\n  fragment OrderRow on DistributionOrder {\n    id packageNo state stateAt platform shippingMethod cancellationRequested\n    processingAt shippedAt carrier trackingNo warehouseName\n    supplier { id name }\n    distributor { id name }\n    recipient { name country province city }\n    charge { total { amount currency } }\n    pushRefusals { __typename ... on UserError { message } }\n    lines { id quantity product { code name imageId } }\n    withdrawals { id state trigger reason refusalReason requestedAt }\n    viewerCanPush viewerCanWithdraw viewerCanUnpack viewerCanShip\n  }\n": types.OrderRowFragmentDoc,
    "\n  subscription OrderEvents {\n    orderEvents { id kind orderId order { ...OrderRow } }\n  }\n": types.OrderEventsDocument,
    "\n  mutation WarehouseCreate($input: WarehouseCreateInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.WarehouseCreateDocument,
    "\n  mutation WarehouseUpdate($input: WarehouseUpdateInput!) {\n    warehouseUpdate(input: $input) {\n      warehouse { id name country province city postcode addressLine }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.WarehouseUpdateDocument,
    "\n  mutation WarehouseClose($input: WarehouseCloseInput!) {\n    warehouseClose(input: $input) {\n      warehouse { id closedAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n": types.WarehouseCloseDocument,
    "\n  query WarehouseList($first: Int!, $after: String, $includeClosed: Boolean!) {\n    viewer {\n      supplier {\n        warehouses(first: $first, after: $after, includeClosed: $includeClosed) {\n          nodes {\n            id name kind country province city postcode addressLine closedAt viewerCanEdit\n          }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n": types.WarehouseListDocument,
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
export function graphql(source: "\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      user { id name email locale timeZone }\n      organisation { id name }\n      organisations { id name }\n      permissions\n      supplier { __typename }\n      distributor { __typename }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    viewer {\n      user { id passwordTemporary }\n      sessions { id userAgent address lastSeenAt isThisOne }\n    }\n  }\n"): (typeof documents)["\n  query Account {\n    viewer {\n      user { id passwordTemporary }\n      sessions { id userAgent address lastSeenAt isThisOne }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AccountUpdate($input: AccountUpdateInput!) {\n    accountUpdate(input: $input) {\n      user { id name timeZone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation AccountUpdate($input: AccountUpdateInput!) {\n    accountUpdate(input: $input) {\n      user { id name timeZone }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation SessionEnd($input: SessionEndInput!) {\n    sessionEnd(input: $input) {\n      sessionId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionEnd($input: SessionEndInput!) {\n    sessionEnd(input: $input) {\n      sessionId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut { signedOut }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut { signedOut }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOrganisation($input: OrganisationSwitchInput!) {\n    organisationSwitch(input: $input) {\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) {\n      member { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) {\n      member { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberUpdate($input: MemberUpdateInput!) {\n    memberUpdate(input: $input) {\n      member { id kind role { id name } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation MemberUpdate($input: MemberUpdateInput!) {\n    memberUpdate(input: $input) {\n      member { id kind role { id name } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user { id passwordTemporary }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user { id passwordTemporary }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($first: Int!, $after: String) {\n    viewer {\n      membershipKind\n      organisation {\n        id\n        roles { id name permissions }\n        members(first: $first, after: $after) {\n          nodes { id name email kind isViewer disabledAt createdAt role { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query People($first: Int!, $after: String) {\n    viewer {\n      membershipKind\n      organisation {\n        id\n        roles { id name permissions }\n        members(first: $first, after: $after) {\n          nodes { id name email kind isViewer disabledAt createdAt role { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberDisable($input: MemberDisableInput!) {\n    memberDisable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation MemberDisable($input: MemberDisableInput!) {\n    memberDisable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberEnable($input: MemberEnableInput!) {\n    memberEnable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation MemberEnable($input: MemberEnableInput!) {\n    memberEnable(input: $input) {\n      member { id disabledAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoleCreate($input: RoleCreateInput!) {\n    roleCreate(input: $input) {\n      role { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation RoleCreate($input: RoleCreateInput!) {\n    roleCreate(input: $input) {\n      role { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoleUpdate($input: RoleUpdateInput!) {\n    roleUpdate(input: $input) {\n      role { id name permissions }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation RoleUpdate($input: RoleUpdateInput!) {\n    roleUpdate(input: $input) {\n      role { id name permissions }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoleDelete($input: RoleDeleteInput!) {\n    roleDelete(input: $input) {\n      roleId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation RoleDelete($input: RoleDeleteInput!) {\n    roleDelete(input: $input) {\n      roleId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Roles {\n    viewer {\n      membershipKind\n      organisation { id roles { id name permissions memberCount } }\n    }\n  }\n"): (typeof documents)["\n  query Roles {\n    viewer {\n      membershipKind\n      organisation { id roles { id name permissions memberCount } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer { user { id passwordTemporary } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      viewer { user { id } }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      token\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      token\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiTokens {\n    viewer {\n      organisation {\n        id\n        apiTokens { id name hint scopes createdByName createdAt expiresAt lastUsedAt }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ApiTokens {\n    viewer {\n      organisation {\n        id\n        apiTokens { id name hint scopes createdByName createdAt expiresAt lastUsedAt }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiTokenRevoke($input: ApiTokenRevokeInput!) {\n    apiTokenRevoke(input: $input) {\n      apiTokenId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation ApiTokenRevoke($input: ApiTokenRevokeInput!) {\n    apiTokenRevoke(input: $input) {\n      apiTokenId\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Account_figures on Account {\n    id\n    currency\n    balance { amount currency }\n    creditEnabled\n    creditLimit { amount currency }\n    creditDays\n    creditUsed { amount currency }\n    creditRemaining { amount currency }\n    overLimit { amount currency }\n    spendable { amount currency }\n    lastEntryNo\n  }\n"): (typeof documents)["\n  fragment Account_figures on Account {\n    id\n    currency\n    balance { amount currency }\n    creditEnabled\n    creditLimit { amount currency }\n    creditDays\n    creditUsed { amount currency }\n    creditRemaining { amount currency }\n    overLimit { amount currency }\n    spendable { amount currency }\n    lastEntryNo\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BalanceOverview($first: Int!, $after: String, $search: String) {\n    viewer {\n      distributor {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures supplier { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BalanceOverview($first: Int!, $after: String, $search: String) {\n    viewer {\n      distributor {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures supplier { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Statement_entry on LedgerEntry {\n    id\n    no\n    kind\n    amount { amount currency }\n    balanceAfter { amount currency }\n    occurredAt\n    reversed\n    viewerCanReverse\n    transaction { id kind note bookedBy }\n  }\n"): (typeof documents)["\n  fragment Statement_entry on LedgerEntry {\n    id\n    no\n    kind\n    amount { amount currency }\n    balanceAfter { amount currency }\n    occurredAt\n    reversed\n    viewerCanReverse\n    transaction { id kind note bookedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplierAccounts($first: Int!, $after: String, $search: String) {\n    viewer {\n      supplier {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures distributor { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SupplierAccounts($first: Int!, $after: String, $search: String) {\n    viewer {\n      supplier {\n        id\n        accounts(first: $first, after: $after, search: $search) {\n          nodes { ...Account_figures distributor { id name } }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AccountChanged {\n    accountChanged {\n      id\n      account { ...Account_figures }\n    }\n  }\n"): (typeof documents)["\n  subscription AccountChanged {\n    accountChanged {\n      id\n      account { ...Account_figures }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DistributorOrderCounts {\n    viewer {\n      distributor {\n        id\n        buyerOrderCounts { toPack packed cancelled }\n        distributionOrderCounts { tab count }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DistributorOrderCounts {\n    viewer {\n      distributor {\n        id\n        buyerOrderCounts { toPack packed cancelled }\n        distributionOrderCounts { tab count }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupplierOrderCounts {\n    viewer { supplier { id supplyOrderCounts { tab count } } }\n  }\n"): (typeof documents)["\n  query SupplierOrderCounts {\n    viewer { supplier { id supplyOrderCounts { tab count } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderRow on DistributionOrder {\n    id packageNo state stateAt platform shippingMethod cancellationRequested\n    processingAt shippedAt carrier trackingNo warehouseName\n    supplier { id name }\n    distributor { id name }\n    recipient { name country province city }\n    charge { total { amount currency } }\n    pushRefusals { __typename ... on UserError { message } }\n    lines { id quantity product { code name imageId } }\n    withdrawals { id state trigger reason refusalReason requestedAt }\n    viewerCanPush viewerCanWithdraw viewerCanUnpack viewerCanShip\n  }\n"): (typeof documents)["\n  fragment OrderRow on DistributionOrder {\n    id packageNo state stateAt platform shippingMethod cancellationRequested\n    processingAt shippedAt carrier trackingNo warehouseName\n    supplier { id name }\n    distributor { id name }\n    recipient { name country province city }\n    charge { total { amount currency } }\n    pushRefusals { __typename ... on UserError { message } }\n    lines { id quantity product { code name imageId } }\n    withdrawals { id state trigger reason refusalReason requestedAt }\n    viewerCanPush viewerCanWithdraw viewerCanUnpack viewerCanShip\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OrderEvents {\n    orderEvents { id kind orderId order { ...OrderRow } }\n  }\n"): (typeof documents)["\n  subscription OrderEvents {\n    orderEvents { id kind orderId order { ...OrderRow } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WarehouseCreate($input: WarehouseCreateInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation WarehouseCreate($input: WarehouseCreateInput!) {\n    warehouseCreate(input: $input) {\n      warehouse { id }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WarehouseUpdate($input: WarehouseUpdateInput!) {\n    warehouseUpdate(input: $input) {\n      warehouse { id name country province city postcode addressLine }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation WarehouseUpdate($input: WarehouseUpdateInput!) {\n    warehouseUpdate(input: $input) {\n      warehouse { id name country province city postcode addressLine }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WarehouseClose($input: WarehouseCloseInput!) {\n    warehouseClose(input: $input) {\n      warehouse { id closedAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"): (typeof documents)["\n  mutation WarehouseClose($input: WarehouseCloseInput!) {\n    warehouseClose(input: $input) {\n      warehouse { id closedAt }\n      userErrors { __typename ... on UserError { message path } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WarehouseList($first: Int!, $after: String, $includeClosed: Boolean!) {\n    viewer {\n      supplier {\n        warehouses(first: $first, after: $after, includeClosed: $includeClosed) {\n          nodes {\n            id name kind country province city postcode addressLine closedAt viewerCanEdit\n          }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query WarehouseList($first: Int!, $after: String, $includeClosed: Boolean!) {\n    viewer {\n      supplier {\n        warehouses(first: $first, after: $after, includeClosed: $includeClosed) {\n          nodes {\n            id name kind country province city postcode addressLine closedAt viewerCanEdit\n          }\n          pageInfo { hasNextPage endCursor }\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;