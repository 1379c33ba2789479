import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty.tsx';
import { groupOf, type Hat } from './navigation.ts';
import { useSession } from './session.ts';

/** Where a side is taken up: open to those who do not have it yet. */
const TAKING_UP = '/supplier/onboarding';

/** The side whose screen this is and that this person does not have; null when nothing is missing. */
function useMissingHat(): Hat | null {
  const session = useSession();
  // By the route and not the address: below a side's address there may be nothing at all.
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath as string });
  const group = groupOf(path ?? '');
  if (path === TAKING_UP || (group !== 'supplier' && group !== 'distributor')) return null;
  return session[group] ? null : group;
}

/**
 * Screens of a side only for those who have it. To the others, who were sent a partner's link, its
 * lists would look empty and its home would load for ever.
 */
export function OtherHat({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const missing = useMissingHat();
  if (!missing) return children;
  return (
    <Empty
      screen
      title={t(`shell.otherHat.${missing}`)}
      text={t('shell.otherHat.text')}
      action={
        <Button component="a" href="/" variant="default">
          {t('shell.missing.action')}
        </Button>
      }
    />
  );
}
