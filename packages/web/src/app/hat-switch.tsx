import { IconBuildingFactory2, IconShoppingCart } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useHat } from './hat.ts';
import classes from './hat-switch.module.css';
import type { Hat } from './navigation.ts';
import { useSession } from './session.ts';
import { slots } from './slots.ts';
import { useEntries } from './use-entries.ts';

const icons = { supplier: IconBuildingFactory2, distributor: IconShoppingCart };

/**
 * For those who are both, with what waits on the side one is not looking at; for the others one quiet
 * line says which side they are on.
 */
export function HatSwitch({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const hat = useHat();
  const session = useSession();
  const homes: Record<Hat, string> = {
    supplier: useEntries('supplier')[0]?.path ?? '/',
    distributor: useEntries('distributor')[0]?.path ?? '/',
  };
  if (!session.supplier || !session.distributor) {
    const alone = session[hat] && !narrow;
    return alone ? <div className={classes.only}>{t(`shell.hats.${hat}Long`)}</div> : null;
  }
  return (
    <nav
      className={classes.switch}
      data-narrow={narrow || undefined}
      aria-label={t('shell.hats.switch')}
    >
      {(['supplier', 'distributor'] as const).map((side) => {
        const Icon = icons[side];
        const Waiting = hat === side ? undefined : slots.waiting[side];
        const name = t(`shell.hats.${side}`);
        return (
          <Link
            key={side}
            to={homes[side]}
            className={classes.side}
            data-hat={side}
            aria-current={hat === side ? 'true' : undefined}
            aria-label={narrow ? name : undefined}
            title={narrow ? t(`shell.hats.${side}Long`) : undefined}
          >
            <Icon size={15} stroke={1.9} className={classes.icon} aria-hidden />
            {!narrow && <span className={classes.name}>{name}</span>}
            {Waiting && (
              <Suspense fallback={null}>
                <span className={classes.waiting}>
                  <Waiting />
                </span>
              </Suspense>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
