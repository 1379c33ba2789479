import { useMutation } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { SecretField } from './secret-field.tsx';

const SignInDocument = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer { user { id passwordTemporary } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = {
  /** Given when it is known who signs in. */
  email?: string;
  done: (passwordTemporary: boolean) => void;
};

export function SignInForm({ email, done }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { email: email ?? '', password: '' } });
  const refusals = useUserErrors(form);
  const [unreachable, setUnreachable] = useState(false);
  const [signIn, { loading }] = useMutation(SignInDocument, {
    fetchPolicy: 'no-cache',
    onError: () => setUnreachable(true),
  });

  async function submit(input: { email: string; password: string }) {
    setUnreachable(false);
    const { data } = await signIn({ variables: { input } });
    if (!data || refusals.show(data.signIn.userErrors)) return;
    done(data.signIn.viewer?.user.passwordTemporary ?? false);
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack gap="md">
        <UserErrors
          errors={unreachable ? [{ message: t('identity.signIn.failed') }] : refusals.general}
        />
        <TextInput
          label={t('identity.email')}
          type="email"
          autoComplete="username"
          required
          readOnly={email !== undefined}
          autoFocus={email === undefined}
          {...form.getInputProps('email')}
        />
        <SecretField
          label={t('identity.password')}
          autoComplete="current-password"
          required
          autoFocus={email !== undefined}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={loading} fullWidth>
          {t('identity.signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

/** Laid over a screen when the session has ended. */
export function SignInAgainForm({ email, done }: { email: string; done: () => void }) {
  return <SignInForm email={email} done={() => done()} />;
}
