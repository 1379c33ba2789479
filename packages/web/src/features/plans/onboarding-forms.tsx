import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Currency, OnboardingStepCompleteInput, StockShortPolicy } from '../../gql/graphql.ts';
import { useReader } from '../../lib/reader.ts';
import { ImageDrop } from '../../ui/image-drop.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { currencyOptions } from '../identity/country-names.ts';
import type { Newcomer, SupplierProfile } from './onboarding-query.ts';

const StepDocument = graphql(/* GraphQL */ `
  mutation OnboardingStepComplete($input: OnboardingStepCompleteInput!) {
    onboardingStepComplete(input: $input) {
      profile { liveAt }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { profile: SupplierProfile; newcomer: Newcomer; onSaved: () => void };

function useStep(onSaved: () => void) {
  const { t } = useTranslation();
  const [complete, { loading }] = useMutation(StepDocument, {
    refetchQueries: ['SupplierOnboarding'],
    awaitRefetchQueries: true,
  });
  async function save(
    input: OnboardingStepCompleteInput,
    show: ReturnType<typeof useUserErrors>['show'],
  ) {
    const { data } = await complete({ variables: { input } });
    if (!data || show(data.onboardingStepComplete.userErrors)) return;
    notify(t('plans.onboarding.saved'));
    onSaved();
  }
  return { save, loading };
}

function Submit({ loading }: { loading: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <Group>
      <Button type="submit" loading={loading}>
        {t('plans.onboarding.saveStep')}
      </Button>
    </Group>
  );
}

export function CurrencyStep({ profile, newcomer, onSaved }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { save, loading } = useStep(onSaved);
  const form = useForm<{ baseCurrency: Currency }>({
    initialValues: { baseCurrency: profile.baseCurrency ?? newcomer.baseCurrency },
  });
  const refusals = useUserErrors(form);
  const fixed = profile.liveAt !== null;
  return (
    <form
      onSubmit={form.onSubmit(({ baseCurrency }) => {
        void save({ step: 'BASE_CURRENCY', baseCurrency }, refusals.show);
      })}
    >
      <Stack>
        <UserErrors errors={refusals.general} />
        <Select
          label={t('plans.onboarding.baseCurrency')}
          description={
            fixed
              ? t('plans.onboarding.currencyFixed')
              : profile.baseCurrency && t('plans.onboarding.currencyResets')
          }
          data={currencyOptions(locale)}
          allowDeselect={false}
          disabled={fixed}
          maw={340}
          {...form.getInputProps('baseCurrency')}
        />
        {!fixed && <Submit loading={loading} />}
      </Stack>
    </form>
  );
}

const POLICIES: readonly StockShortPolicy[] = ['REJECT', 'ALLOW_BACKORDER'];

export function RuleStep({ profile, onSaved }: Props) {
  const { t } = useTranslation();
  const { save, loading } = useStep(onSaved);
  const form = useForm<{ stockShortPolicy: StockShortPolicy }>({
    initialValues: { stockShortPolicy: profile.stockShortPolicy },
  });
  const refusals = useUserErrors(form);
  return (
    <form
      onSubmit={form.onSubmit(
        (values) => void save({ step: 'INVENTORY_RULE', ...values }, refusals.show),
      )}
    >
      <Stack>
        <UserErrors errors={refusals.general} />
        <Radio.Group
          aria-label={t('plans.onboarding.steps.INVENTORY_RULE')}
          {...form.getInputProps('stockShortPolicy')}
        >
          <Stack gap={10}>
            {POLICIES.map((policy) => (
              <Radio
                key={policy}
                value={policy}
                label={t(`plans.onboarding.${policy}`)}
                description={t(`plans.onboarding.${policy}Text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Submit loading={loading} />
      </Stack>
    </form>
  );
}

export function ShopStep({ profile, newcomer, onSaved }: Props) {
  const { t } = useTranslation();
  const { save, loading } = useStep(onSaved);
  const form = useForm({
    initialValues: {
      shopName: profile.shopName ?? newcomer.shopName,
      shopContact: profile.shopContact ?? newcomer.shopContact,
      shopPhone: profile.shopPhone ?? newcomer.shopPhone,
      shopLogoId: profile.shopLogoUrl?.split('/').at(-1) ?? null,
    },
  });
  const refusals = useUserErrors(form);
  return (
    <form
      onSubmit={form.onSubmit((values) => {
        // "" takes the logo away; left out it would stay.
        const shopLogoId = values.shopLogoId ?? '';
        void save({ step: 'BIGSHOP', ...values, shopLogoId }, refusals.show);
      })}
    >
      <Stack>
        <UserErrors errors={refusals.general} />
        <TextInput
          label={t('plans.onboarding.shopName')}
          required
          {...form.getInputProps('shopName')}
        />
        <Group grow align="flex-start">
          <TextInput
            label={t('plans.onboarding.shopContact')}
            required
            {...form.getInputProps('shopContact')}
          />
          <TextInput
            label={t('plans.onboarding.shopPhone')}
            type="tel"
            required
            {...form.getInputProps('shopPhone')}
          />
        </Group>
        <ImageDrop
          label={t('plans.onboarding.shopLogo')}
          value={form.values.shopLogoId}
          onChange={(id) => form.setFieldValue('shopLogoId', id)}
          error={form.errors.shopLogoId as string | undefined}
        />
        <Submit loading={loading} />
      </Stack>
    </form>
  );
}
