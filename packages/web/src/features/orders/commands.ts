import { IconAlertTriangle, IconFileImport, IconPackageExport } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Command } from '../../app/slots.ts';

/** What one can begin with orders from anywhere. */
export function orderCommands(): Command[] {
  const { t } = i18next;
  return [
    {
      id: 'orders.import',
      label: t('orders.import.action'),
      daily: true,
      icon: IconFileImport,
      hat: 'distributor',
      needs: 'DISTRIBUTOR_ORDERS',
      path: '/distributor/orders/to-pack',
      intent: 'orders.import',
    },
    {
      id: 'orders.pushAll',
      label: t('orders.commands.pushAll'),
      daily: true,
      icon: IconPackageExport,
      hat: 'distributor',
      needs: 'DISTRIBUTOR_PUSH',
      path: '/distributor/orders/distribution',
      intent: 'select orders.distribution',
    },
    {
      id: 'orders.failed',
      label: t('orders.commands.failed'),
      daily: true,
      icon: IconAlertTriangle,
      hat: 'distributor',
      path: '/distributor/orders/distribution?tab=push-failed',
    },
    {
      id: 'orders.process',
      label: t('orders.commands.process'),
      daily: true,
      icon: IconPackageExport,
      hat: 'supplier',
      needs: 'SUPPLIER_ORDERS',
      path: '/supplier/orders',
    },
  ];
}
