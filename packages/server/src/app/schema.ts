import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type PubSub } from 'type-graphql';
import {
  AllocationLists,
  AllocationRuleFields,
  AllocationTrialFields,
  DefaultWarehouseFields,
  WarehouseChoiceFields,
} from '../allocation/allocation-fields.graphql.ts';
import { AllocationMutations } from '../allocation/allocation-mutations.graphql.ts';
import { FeeResolver, PartnershipFees, SupplierFees } from '../catalog/fee-fields.graphql.ts';
import { ListExchange } from '../catalog/list-exchange.graphql.ts';
import { DistributorListings, ListingMutations } from '../catalog/listing-mutations.graphql.ts';
import { PriceMutations } from '../catalog/price-mutations.graphql.ts';
import { ProductFields } from '../catalog/product-fields.graphql.ts';
import { ProductMutations } from '../catalog/product-mutations.graphql.ts';
import {
  DistributorSkus,
  ListingFields,
  SkuFields,
  SupplierSkus,
} from '../catalog/sku-fields.graphql.ts';
import { SkuMutations } from '../catalog/sku-mutations.graphql.ts';
import { ClaimFields } from '../claims/claim.graphql.ts';
import { ClaimMutations } from '../claims/claim-mutations.graphql.ts';
import { ClaimsStart } from '../claims/claims-start.graphql.ts';
import { DistributorProducts } from '../claims/distributor-products.graphql.ts';
import { ProductClaims } from '../claims/product-claims.graphql.ts';
import { AccountMutations } from '../identity/account.graphql.ts';
import { ApiTokenMutations } from '../identity/api-token.graphql.ts';
import { DemoResolver } from '../identity/demo.graphql.ts';
import { JobFields, ViewerJobs } from '../identity/job.graphql.ts';
import { JobEventsResolver } from '../identity/job-events.graphql.ts';
import { JobRetryResolver } from '../identity/job-retry.graphql.ts';
import { MemberResolver, OrganisationPeople, RoleResolver } from '../identity/member.graphql.ts';
import { MemberMutations } from '../identity/member-mutations.graphql.ts';
import { OrganisationMutations } from '../identity/organisation-mutations.graphql.ts';
import { RoleMutations } from '../identity/role.graphql.ts';
import {
  SavedViewMutations,
  SavedViewResolver,
  ViewerSavedViews,
} from '../identity/saved-view.graphql.ts';
import { SignInMutations } from '../identity/sign-in.graphql.ts';
import { SessionResolver } from '../identity/user.graphql.ts';
import { ViewerResolver } from '../identity/viewer.graphql.ts';
import { ClaimStockFields, DistributorInventory } from '../inventory/inventory.graphql.ts';
import { SkuStockFields } from '../inventory/sku-stock.graphql.ts';
import { StockActs } from '../inventory/stock-acts.graphql.ts';
import { StockSubscriptions } from '../inventory/stock-changes.graphql.ts';
import { StockMutations } from '../inventory/stock-mutations.graphql.ts';
import { SupplierStock } from '../inventory/supplier-stock.graphql.ts';
import { AccountSubscriptions } from '../ledger/account-changes.graphql.ts';
import {
  AccountFields,
  DistributorAccounts,
  PartnershipAccount,
  SupplierAccounts,
} from '../ledger/account-fields.graphql.ts';
import { BookkeepingMutations } from '../ledger/bookkeeping.graphql.ts';
import { EntryFields, TransactionFields } from '../ledger/entry-fields.graphql.ts';
import { ExchangeRates } from '../ledger/exchange-rate.graphql.ts';
import { LiveRates } from '../ledger/live-rates.graphql.ts';
import { AccountStatement } from '../ledger/statement.graphql.ts';
import { InboxFields } from '../notifications/inbox.graphql.ts';
import { NotificationSubscriptions } from '../notifications/notification-added.graphql.ts';
import { BulkActs } from '../orders/bulk-acts.graphql.ts';
import { BuyerOrderActs } from '../orders/buyer-order-acts.graphql.ts';
import { BuyerOrderFields } from '../orders/buyer-order-fields.graphql.ts';
import { DistributorBuyerOrders } from '../orders/buyer-order-list.graphql.ts';
import { ImportOrdersResolver } from '../orders/import-orders.graphql.ts';
import { JobRowOrders } from '../orders/job-row.graphql.ts';
import { LedgerOrder } from '../orders/ledger-order.graphql.ts';
import { ListingSales } from '../orders/listing-sale.graphql.ts';
import { OrderActsResolver } from '../orders/order-acts.graphql.ts';
import { OrderAllocationField } from '../orders/order-allocation.graphql.ts';
import { OrderEventsResolver } from '../orders/order-events.graphql.ts';
import { DistributionOrderFields } from '../orders/order-line.graphql.ts';
import { OrderLineNow } from '../orders/order-line-now.graphql.ts';
import { DistributorOrders, SupplierOrders } from '../orders/order-list.graphql.ts';
import { OrderLineProduct, OrderPartyFields } from '../orders/order-party.graphql.ts';
import { OrderSettingsResolver } from '../orders/order-settings.graphql.ts';
import { PackOrderResolver, SplitNeededFields } from '../orders/pack-order.graphql.ts';
import { PushOrderResolver } from '../orders/push-order.graphql.ts';
import { PushPreviewFields, PushPreviewResolver } from '../orders/push-preview.graphql.ts';
import { StatementExport } from '../orders/statement-export.graphql.ts';
import { SupplierWithdrawals, WithdrawalFields } from '../orders/withdrawal-list.graphql.ts';
import { ApplicationMutations } from '../partnerships/application-mutations.graphql.ts';
import {
  InvitationResolver,
  SupplierInvitations,
} from '../partnerships/invitation-resolvers.graphql.ts';
import { LevelResolver } from '../partnerships/level-mutations.graphql.ts';
import { PartnershipEvents } from '../partnerships/partnership-events.graphql.ts';
import { PartnershipFields } from '../partnerships/partnership-fields.graphql.ts';
import {
  DistributorPartnerships,
  SupplierPartnerships,
} from '../partnerships/partnership-lists.graphql.ts';
import { PartnershipMutations } from '../partnerships/partnership-mutations.graphql.ts';
import { SupplierWarehouseFields } from '../partnerships/supplier-warehouse-fields.graphql.ts';
import { SupplierWarehouseMutations } from '../partnerships/supplier-warehouse-resolvers.graphql.ts';
import { DemoSidesResolver } from '../plans/demo-sides.graphql.ts';
import { OrganisationPlan, PlanMutations } from '../plans/plan.graphql.ts';
import { SupplierProfileResolver } from '../plans/supplier-profile.graphql.ts';
import { DateTimeScalar } from '../platform/scalars.graphql.ts';
import {
  DistributorLowBalances,
  SupplierReceivables,
} from '../reports/account-standing.graphql.ts';
import { DistributorReports } from '../reports/distributor-report.graphql.ts';
import {
  DistributorPriceNews,
  PriceNewsFields,
  SupplierPriceNews,
} from '../reports/price-news.graphql.ts';
import { DistributorRunningOut, SupplierRunningOut } from '../reports/running-out.graphql.ts';
import { SupplierReportFields, SupplierReports } from '../reports/supplier-report.graphql.ts';
import { DistributorStores, StoreMutations } from '../stores/store-mutations.graphql.ts';
import {
  SupplierWarehouseLists,
  WarehouseMutations,
} from '../warehouses/warehouse-resolvers.graphql.ts';

/** Every resolver of the API, by slice; nothing registers itself. */
const RESOLVERS: Parameters<typeof buildSchema>[0]['resolvers'] = [
  // identity
  ViewerResolver,
  SessionResolver,
  SignInMutations,
  AccountMutations,
  OrganisationPeople,
  OrganisationMutations,
  MemberResolver,
  RoleResolver,
  MemberMutations,
  RoleMutations,
  SavedViewResolver,
  ViewerSavedViews,
  SavedViewMutations,
  ApiTokenMutations,
  DemoResolver,
  DemoSidesResolver,
  // plans
  OrganisationPlan,
  PlanMutations,
  SupplierProfileResolver,
  // warehouses
  SupplierWarehouseLists,
  WarehouseMutations,
  // partnerships
  SupplierPartnerships,
  DistributorPartnerships,
  PartnershipFields,
  PartnershipMutations,
  PartnershipEvents,
  ApplicationMutations,
  InvitationResolver,
  SupplierInvitations,
  LevelResolver,
  SupplierWarehouseFields,
  SupplierWarehouseMutations,
  // jobs
  ViewerJobs,
  JobFields,
  JobRetryResolver,
  JobEventsResolver,
  // stores and catalog
  DistributorStores,
  StoreMutations,
  SkuFields,
  ListingFields,
  SupplierSkus,
  DistributorSkus,
  SkuMutations,
  ProductFields,
  ProductMutations,
  PriceMutations,
  ListingMutations,
  DistributorListings,
  ListExchange,
  FeeResolver,
  SupplierFees,
  PartnershipFees,
  // ledger
  AccountFields,
  SupplierAccounts,
  DistributorAccounts,
  PartnershipAccount,
  AccountStatement,
  EntryFields,
  TransactionFields,
  BookkeepingMutations,
  ExchangeRates,
  LiveRates,
  AccountSubscriptions,
  // claims
  ClaimFields,
  DistributorProducts,
  ProductClaims,
  ClaimMutations,
  ClaimsStart,
  // inventory
  DistributorInventory,
  ClaimStockFields,
  SupplierStock,
  AllocationLists,
  AllocationRuleFields,
  DefaultWarehouseFields,
  AllocationTrialFields,
  WarehouseChoiceFields,
  AllocationMutations,
  StockMutations,
  StockActs,
  StockSubscriptions,
  SkuStockFields,
  // orders
  LedgerOrder,
  DistributionOrderFields,
  OrderActsResolver,
  PushOrderResolver,
  PushPreviewResolver,
  PushPreviewFields,
  DistributorBuyerOrders,
  BuyerOrderFields,
  BuyerOrderActs,
  ImportOrdersResolver,
  PackOrderResolver,
  BulkActs,
  JobRowOrders,
  SplitNeededFields,
  OrderSettingsResolver,
  DistributorOrders,
  SupplierOrders,
  SupplierWithdrawals,
  WithdrawalFields,
  OrderPartyFields,
  OrderLineProduct,
  OrderAllocationField,
  OrderLineNow,
  StatementExport,
  ListingSales,
  OrderEventsResolver,
  // notifications
  InboxFields,
  NotificationSubscriptions,
  // reports
  SupplierReports,
  SupplierReportFields,
  DistributorReports,
  SupplierRunningOut,
  DistributorRunningOut,
  SupplierPriceNews,
  DistributorPriceNews,
  PriceNewsFields,
  SupplierReceivables,
  DistributorLowBalances,
];

/** type-graphql asks for one, but every subscription brings its own stream (`subscribeAs`). */
const noTopics: PubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('a subscription needs a stream of its own');
  },
};

let built: Promise<GraphQLSchema> | null = null;

/** The schema, built once a process. */
export function apiSchema(): Promise<GraphQLSchema> {
  built ??= buildSchema({
    resolvers: RESOLVERS,
    validate: false,
    pubSub: noTopics,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  return built;
}
