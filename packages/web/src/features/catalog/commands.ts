import { IconBuildingStore, IconPackage, IconTags } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Command } from '../../app/slots.ts';

/** What one can begin with goods and shops from anywhere. */
export function catalogCommands(): Command[] {
  const { t } = i18next;
  return [
    {
      id: 'catalog.addProduct',
      label: t('catalog.products.add'),
      icon: IconPackage,
      hat: 'supplier',
      needs: 'SUPPLIER_CATALOG',
      path: '/supplier/products',
      intent: 'catalog.addProduct',
    },
    {
      id: 'catalog.addLevel',
      label: t('catalog.levels.add'),
      icon: IconTags,
      hat: 'supplier',
      needs: 'SUPPLIER_PRICES',
      path: '/supplier/levels',
      intent: 'catalog.addLevel',
    },
    {
      id: 'catalog.addSku',
      label: t('catalog.skus.add'),
      icon: IconTags,
      hat: 'distributor',
      needs: 'DISTRIBUTOR_PRODUCTS',
      path: '/distributor/skus',
      intent: 'catalog.addSku',
    },
    {
      id: 'catalog.addStore',
      label: t('catalog.stores.add'),
      icon: IconBuildingStore,
      hat: 'distributor',
      needs: 'DISTRIBUTOR_PRODUCTS',
      path: '/distributor/stores',
      intent: 'catalog.addStore',
    },
  ];
}
