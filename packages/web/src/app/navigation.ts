import {
  IconAddressBook,
  IconApi,
  IconArrowBackUp,
  IconArrowsExchange,
  IconArrowsSplit2,
  IconBook2,
  IconBuildingStore,
  IconBuildingWarehouse,
  IconChecklist,
  IconClipboardList,
  IconCreditCard,
  IconHistory,
  IconHome,
  IconId,
  IconKey,
  IconLink,
  IconListCheck,
  IconPackage,
  IconPackageExport,
  IconPackages,
  IconReceipt2,
  IconRoute,
  IconShoppingBag,
  IconStack2,
  IconTags,
  IconTruckDelivery,
  IconUsers,
  IconWallet,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Messages } from './messages.ts';
import type { Session } from './session.ts';

export type Hat = 'supplier' | 'distributor';
export type NavGroup = Hat | 'organisation';
export type Permission = Session['permissions'][number];

export type NavEntry = {
  path: string;
  label: keyof Messages['shell']['nav'];
  icon: TablerIcon;
  /** Shown only to who holds one of these; everybody in the organisation when absent. */
  needs?: readonly Permission[];
  /** An offer to those who have no supplier side; the others find it under their hat. */
  unlessSupplier?: boolean;
  /** A quiet line above this entry: a new subject begins. */
  section?: keyof Messages['shell']['sections'];
};

/**
 * The order of the left navigation. An entry whose screen is not registered is not shown, and an
 * entry without the permission is not shown either.
 */
export const navigation: Record<NavGroup, readonly NavEntry[]> = {
  supplier: [
    { path: '/supplier/home', label: 'supplierHome', icon: IconHome },
    { path: '/supplier/onboarding', label: 'supplierSetUp', icon: IconChecklist },
    { path: '/supplier/orders', label: 'supplyOrders', icon: IconClipboardList, section: 'orders' },
    { path: '/supplier/withdrawals', label: 'withdrawals', icon: IconArrowBackUp },
    { path: '/supplier/products', label: 'supplierProducts', icon: IconPackage, section: 'goods' },
    { path: '/supplier/stock', label: 'supplierStock', icon: IconStack2 },
    { path: '/supplier/warehouses', label: 'supplierWarehouses', icon: IconBuildingWarehouse },
    { path: '/supplier/levels', label: 'levels', icon: IconTags },
    { path: '/supplier/fees', label: 'fees', icon: IconReceipt2 },
    {
      path: '/supplier/distributors',
      label: 'distributors',
      icon: IconAddressBook,
      section: 'partners',
    },
    { path: '/supplier/invitations', label: 'invitations', icon: IconLink },
    { path: '/supplier/accounts', label: 'supplierAccounts', icon: IconBook2, section: 'money' },
  ],
  distributor: [
    { path: '/distributor/home', label: 'distributorHome', icon: IconHome },
    {
      path: '/distributor/orders/to-pack',
      label: 'toPack',
      icon: IconPackages,
      section: 'orders',
    },
    { path: '/distributor/orders/distribution', label: 'toPush', icon: IconPackageExport },
    { path: '/distributor/orders/to-pickup', label: 'toPickup', icon: IconListCheck },
    { path: '/distributor/orders/shipped', label: 'shipped', icon: IconTruckDelivery },
    { path: '/distributor/products', label: 'myProducts', icon: IconShoppingBag, section: 'goods' },
    { path: '/distributor/skus', label: 'merchantSkus', icon: IconTags },
    { path: '/distributor/inventory', label: 'inventoryList', icon: IconStack2 },
    { path: '/distributor/movements', label: 'movements', icon: IconHistory },
    { path: '/distributor/warehouses', label: 'warehouseMapping', icon: IconRoute },
    { path: '/distributor/allocation', label: 'allocationRules', icon: IconArrowsSplit2 },
    {
      path: '/distributor/suppliers',
      label: 'suppliers',
      icon: IconAddressBook,
      section: 'partners',
    },
    { path: '/distributor/stores', label: 'stores', icon: IconBuildingStore },
    { path: '/distributor/balance', label: 'balance', icon: IconWallet, section: 'money' },
  ],
  organisation: [
    { path: '/organisation/profile', label: 'organisationProfile', icon: IconId },
    {
      path: '/organisation/people',
      label: 'people',
      icon: IconUsers,
      needs: ['ORGANISATION_MANAGE'],
    },
    {
      path: '/organisation/roles',
      label: 'roles',
      icon: IconKey,
      needs: ['ORGANISATION_MANAGE'],
    },
    { path: '/organisation/tokens', label: 'tokens', icon: IconApi, needs: ['API_TOKENS'] },
    { path: '/organisation/rates', label: 'rates', icon: IconArrowsExchange },
    { path: '/organisation/plan', label: 'plan', icon: IconCreditCard },
    {
      path: '/supplier/onboarding',
      label: 'supplierOnboarding',
      icon: IconChecklist,
      unlessSupplier: true,
    },
  ],
};

export function groupOf(path: string): NavGroup | null {
  const first = path.split('/')[1];
  return first === 'supplier' || first === 'distributor' || first === 'organisation' ? first : null;
}
