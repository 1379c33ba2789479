import { IconApi, IconKey, IconUserPlus } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Command } from '../../app/slots.ts';

/** What one can begin in the own organisation from anywhere. */
export function organisationCommands(): Command[] {
  const { t } = i18next;
  return [
    {
      id: 'identity.addPerson',
      label: t('identity.people.add'),
      icon: IconUserPlus,
      needs: 'ORGANISATION_MANAGE',
      path: '/organisation/people',
      intent: 'identity.addPerson',
    },
    {
      id: 'identity.newRole',
      label: t('identity.roles.add'),
      icon: IconKey,
      needs: 'ORGANISATION_MANAGE',
      path: '/organisation/roles',
      intent: 'identity.newRole',
    },
    {
      id: 'identity.newToken',
      label: t('identity.tokens.command'),
      icon: IconApi,
      needs: 'API_TOKENS',
      path: '/organisation/tokens',
      intent: 'identity.newToken',
    },
  ];
}
