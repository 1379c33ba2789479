import { IconBuildingWarehouse } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Command } from '../../app/slots.ts';

export function warehouseCommands(): Command[] {
  return [
    {
      id: 'warehouses.add',
      label: i18next.t('warehouses.add'),
      icon: IconBuildingWarehouse,
      hat: 'supplier',
      needs: 'SUPPLIER_WAREHOUSES',
      path: '/supplier/warehouses',
      intent: 'warehouses.add',
    },
  ];
}
