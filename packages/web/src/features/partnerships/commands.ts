import { IconLink, IconUserPlus } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Command } from '../../app/slots.ts';

/** How a partner is won from anywhere: a link for distributors, a link of a supplier's. */
export function partnerCommands(): Command[] {
  const { t } = i18next;
  return [
    {
      id: 'partnerships.invite',
      label: t('partnerships.invitations.invite'),
      words: t('partnerships.invitations.create'),
      icon: IconUserPlus,
      hat: 'supplier',
      needs: 'SUPPLIER_PARTNERSHIPS',
      path: '/supplier/invitations',
      intent: 'partnerships.invite',
    },
    {
      id: 'partnerships.bind',
      label: t('partnerships.suppliers.bind'),
      icon: IconLink,
      hat: 'distributor',
      needs: 'DISTRIBUTOR_PARTNERSHIPS',
      path: '/distributor/suppliers',
      intent: 'partnerships.bind',
    },
  ];
}
