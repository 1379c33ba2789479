import { useMutation } from '@apollo/client/react';
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionChanged } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { countryOfZone, currencyOf } from './country-names.ts';
import { GuessedPlace } from './guessed-place.tsx';
import classes from './guest-card.module.css';
import { SecretField } from './secret-field.tsx';

const SignUpDocument = graphql(/* GraphQL */ `
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      viewer { user { id } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const SIDES = ['sell', 'supply', 'both'] as const;
type Side = (typeof SIDES)[number];

export function SignUp() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { back } = useSearch({ from: '/public/sign-up' });
  const invited = back?.startsWith('/join/') ?? false;
  const { timeZone, locale } = useReader();
  const [side, setSide] = useState<Side>('sell');
  const [unreachable, setUnreachable] = useState(false);
  const country = countryOfZone(timeZone);
  const form = useForm({
    initialValues: {
      organisationName: '',
      country,
      sellingCurrency: currencyOf(country) as ReturnType<typeof currencyOf>,
      timeZone,
      name: '',
      email: '',
      password: '',
    },
  });
  const refusals = useUserErrors(form);
  const [signUp, { loading }] = useMutation(SignUpDocument, {
    fetchPolicy: 'no-cache',
    onError: () => setUnreachable(true),
  });

  async function submit(values: typeof form.values) {
    setUnreachable(false);
    const { data } = await signUp({ variables: { input: { ...values, locale } } });
    if (!data || refusals.show(data.signUp.userErrors)) return;
    await sessionChanged();
    // Whoever follows an invitation takes up the side, and applies, where it led.
    if (invited) return navigate({ href: back, replace: true });
    const welcome = `/welcome?side=${side}${back ? `&back=${encodeURIComponent(back)}` : ''}`;
    await navigate({ href: welcome, replace: true });
  }

  return (
    <section className={classes.card}>
      <h1 className={classes.title}>{t('identity.signUp.title')}</h1>
      <p className={classes.text}>{t('identity.signUp.text')}</p>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="md">
          <UserErrors
            errors={unreachable ? [{ message: t('identity.signIn.failed') }] : refusals.general}
          />
          <TextInput
            label={t('identity.signUp.organisationName')}
            autoComplete="organization"
            required
            autoFocus
            {...form.getInputProps('organisationName')}
          />
          {!invited && (
            <Radio.Group
              label={t('identity.signUp.sides')}
              value={side}
              onChange={(value) => setSide(value as Side)}
            >
              <Stack gap={10} mt={8}>
                {SIDES.map((value) => (
                  <Radio
                    key={value}
                    value={value}
                    label={t(`identity.signUp.${value}`)}
                    description={t(`identity.signUp.${value}Text`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <TextInput
            label={t('identity.name')}
            autoComplete="name"
            required
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('identity.email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <SecretField
            label={t('identity.password')}
            description={t('identity.signUp.passwordHint')}
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
          />
          <GuessedPlace form={form} />
          <Button type="submit" loading={loading} fullWidth>
            {t('identity.signUp.submit')}
          </Button>
        </Stack>
      </form>
      <p className={classes.below}>
        {t('identity.signUp.hasAccount')}{' '}
        <Link to="/sign-in" search={back ? { back } : {}}>
          {t('identity.signUp.toSignIn')}
        </Link>
      </p>
    </section>
  );
}
