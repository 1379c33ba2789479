import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ReaderContext } from '../lib/reader.ts';
import { notify } from '../ui/notify.ts';
import { ConnectionBanner } from './connection/connection-banner.tsx';
import { wasUpdated } from './connection/new-version.ts';
import { SlowBar } from './connection/slow-bar.tsx';
import { rememberHat } from './hat.ts';
import { Keyboard } from './keyboard.tsx';
import { groupOf } from './navigation.ts';
import { OtherHat } from './other-hat.tsx';
import { useSession } from './session.ts';
import { useSessionEnded } from './session-end.ts';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { slots } from './slots.ts';
import { TopBar } from './top-bar.tsx';

const PhoneNavigation = lazy(() =>
  import('./phone-navigation.tsx').then((m) => ({ default: m.PhoneNavigation })),
);
const SignInAgain = lazy(() =>
  import('./sign-in-again.tsx').then((m) => ({ default: m.SignInAgain })),
);

export function Shell() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const phone = useMediaQuery('(max-width: 860px)', undefined, { getInitialValueInEffect: false });
  const session = useSession();
  const { timeZone, locale } = session.user;
  const reader = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  const sessionHasEnded = useSessionEnded();
  const [navOpen, nav] = useDisclosure(false);

  useEffect(() => {
    if (wasUpdated()) notify(t('shell.connection.wasUpdated'));
  }, [t]);

  useEffect(() => {
    const group = groupOf(path);
    if ((group === 'supplier' || group === 'distributor') && session[group]) rememberHat(group);
  }, [path, session]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is the reason to close it
  useEffect(() => nav.close(), [path, nav.close]);

  return (
    <ReaderContext value={reader}>
      <div className={classes.shell}>
        <a className={classes.skip} href="#screen">
          {t('shell.skipToScreen')}
        </a>
        {phone ? (
          <Suspense fallback={null}>
            <PhoneNavigation opened={navOpen} onClose={nav.close} />
          </Suspense>
        ) : (
          <div className={classes.side}>
            <Sidebar foldable />
          </div>
        )}
        <div className={classes.body}>
          <TopBar onOpenNav={phone ? nav.open : undefined} />
          <ConnectionBanner />
          <main
            id="screen"
            className={classes.main}
            tabIndex={-1}
            data-scroll-restoration-id="screen"
          >
            <Suspense fallback={null}>
              <OtherHat>
                <Outlet />
              </OtherHat>
            </Suspense>
          </main>
          {slots.guide && (
            <Suspense fallback={null}>
              <slots.guide />
            </Suspense>
          )}
        </div>
        <SlowBar />
        <Keyboard />
        {sessionHasEnded && (
          <Suspense fallback={null}>
            <SignInAgain />
          </Suspense>
        )}
      </div>
    </ReaderContext>
  );
}
