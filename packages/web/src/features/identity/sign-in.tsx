import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../../app/home-of.ts';
import { sessionChanged } from '../../app/session.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import classes from './guest-card.module.css';
import { SignInForm } from './sign-in-form.tsx';

export function SignIn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { back } = useSearch({ from: '/public/sign-in' });

  async function done(passwordTemporary: boolean) {
    const session = await sessionChanged();
    if (!session) return;
    const href = passwordTemporary ? '/account?first=yes' : (back ?? homeOf(session));
    await navigate({ href, replace: true });
  }

  return (
    <>
      <section className={classes.card}>
        <h1 className={classes.title}>{t('identity.signIn.title')}</h1>
        <SignInForm done={(passwordTemporary) => void done(passwordTemporary)} />
        <p className={classes.below}>
          {t('identity.signIn.noAccount')}{' '}
          <Link to="/sign-up" search={back ? { back } : {}}>
            {t('identity.signIn.toSignUp')}
          </Link>
        </p>
      </section>
      <DemoAccounts done={() => void done(false)} />
    </>
  );
}
