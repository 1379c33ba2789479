import { IconChecklist } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Command } from '../../app/slots.ts';

/** The way to long work when nothing of it is under way. */
export function jobCommands(): Command[] {
  const { t } = i18next;
  return [
    {
      id: 'jobs.list',
      label: t('jobs.commands.list'),
      words: t('jobs.commands.listWords'),
      icon: IconChecklist,
      path: '/jobs',
    },
  ];
}
