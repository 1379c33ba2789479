import { useMutation } from '@apollo/client/react';
import { Button, Group, SimpleGrid, Stack, Switch, TagsInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { HandlingFeeInput, ShippingFeeInput } from '../../gql/graphql.ts';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { decimalsOf } from './decimals-of.ts';

const FeesSetDocument = graphql(/* GraphQL */ `
  mutation FeesSet($input: FeesSetInput!) {
    feesSet(input: $input) {
      fees { currency }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const REGION = {
  countries: [] as string[],
  provinces: [] as string[],
  firstGrams: 1000,
  firstFee: '0',
  stepGrams: 500,
  stepFee: '0',
};

type Props = {
  levelId: string | null;
  currency: string;
  handling: HandlingFeeInput | null;
  shipping: ShippingFeeInput | null;
  disabled: boolean;
};

/** The fee rules of a level or of everybody; saving puts a new version in force. */
export function FeeForm({ levelId, currency, handling, shipping, disabled }: Props) {
  const { t } = useTranslation();
  const [set, { loading }] = useMutation(FeesSetDocument, {
    refetchQueries: ['FeePage', 'FeeSample'],
  });
  const form = useForm({
    initialValues: {
      handling: {
        perOrder: handling?.perOrder ?? '0',
        perUnit: handling?.perUnit ?? '0',
      },
      shipping: {
        freeAbove: shipping?.freeAbove ?? '',
        freeForPlatformLogistics: shipping?.freeForPlatformLogistics ?? false,
        zones: (shipping?.zones ?? [REGION]).map(
          ({ countries, provinces, firstGrams, firstFee, stepGrams, stepFee }) => ({
            ...{ countries: [...countries], provinces: [...provinces] },
            ...{ firstGrams, firstFee, stepGrams, stepFee },
          }),
        ),
      },
    },
  });
  const refusals = useUserErrors(form);
  const decimals = decimalsOf(currency);
  const money = { currency, decimals };
  const { zones } = form.values.shipping;

  async function submit(values: typeof form.values) {
    const input = {
      levelId,
      handling: {
        perOrder: values.handling.perOrder || '0',
        perUnit: values.handling.perUnit || '0',
      },
      shipping: {
        ...values.shipping,
        freeAbove: values.shipping.freeAbove || null,
        zones: values.shipping.zones.map((zone) => ({
          ...zone,
          countries: zone.countries.map((country) => country.trim().toUpperCase()),
          firstFee: zone.firstFee || '0',
          stepFee: zone.stepFee || '0',
        })),
      },
    };
    const answer = (await set({ variables: { input } })).data?.feesSet;
    if (!answer || refusals.show(answer.userErrors)) return;
    form.resetDirty();
    notify(t('catalog.fees.saved'));
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <LeaveGuard isDirty={form.isDirty} />
      <fieldset disabled={disabled} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Panel title={t('catalog.fees.handling')} description={t('catalog.fees.handlingText')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <MoneyInput
                label={t('catalog.fees.perOrder')}
                required
                {...money}
                {...form.getInputProps('handling.perOrder')}
              />
              <MoneyInput
                label={t('catalog.fees.perUnit')}
                required
                {...money}
                {...form.getInputProps('handling.perUnit')}
              />
            </SimpleGrid>
          </Panel>
          <Panel title={t('catalog.fees.shipping')} description={t('catalog.fees.shippingText')}>
            <Stack>
              {zones.map((_zone, index) => {
                const at = (field: string) =>
                  form.getInputProps(`shipping.zones.${index}.${field}`);
                return (
                  // Regions have no name of their own: their place is what they are known by.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <Stack key={index} gap="xs">
                    <Group justify="space-between">
                      <Text fw={600}>{t('catalog.fees.region', { number: index + 1 })}</Text>
                      {zones.length > 1 && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="red"
                          onClick={() => form.removeListItem('shipping.zones', index)}
                        >
                          {t('catalog.fees.removeRegion')}
                        </Button>
                      )}
                    </Group>
                    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                      <TagsInput
                        label={t('catalog.fees.countries')}
                        description={t('catalog.fees.countriesHint')}
                        {...at('countries')}
                      />
                      <TagsInput
                        label={t('catalog.fees.provinces')}
                        description={t('catalog.fees.provincesHint')}
                        {...at('provinces')}
                      />
                      <QuantityInput
                        label={t('catalog.fees.firstGrams')}
                        required
                        min={1}
                        {...at('firstGrams')}
                      />
                      <MoneyInput
                        label={t('catalog.fees.firstFee')}
                        required
                        {...money}
                        {...at('firstFee')}
                      />
                      <QuantityInput
                        label={t('catalog.fees.stepGrams')}
                        required
                        min={1}
                        {...at('stepGrams')}
                      />
                      <MoneyInput
                        required
                        label={t('catalog.fees.stepFee')}
                        {...money}
                        {...at('stepFee')}
                      />
                    </SimpleGrid>
                  </Stack>
                );
              })}
              <Group>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={15} />}
                  onClick={() => form.insertListItem('shipping.zones', REGION)}
                >
                  {t('catalog.fees.addRegion')}
                </Button>
              </Group>
              <MoneyInput
                label={t('catalog.fees.freeAbove')}
                description={t('catalog.fees.freeAboveHint')}
                maw={320}
                {...money}
                {...form.getInputProps('shipping.freeAbove')}
              />
              <Switch
                label={t('catalog.fees.freePlatform')}
                {...form.getInputProps('shipping.freeForPlatformLogistics', { type: 'checkbox' })}
              />
            </Stack>
          </Panel>
          {!disabled && (
            <Group justify="flex-end">
              <Button type="submit" loading={loading}>
                {t('catalog.fees.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
