import { useMutation, useQuery } from '@apollo/client/react';
import { Button, MultiSelect, Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { VisibilityMode } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { AudienceDocument } from './audience-query.ts';

const VisibilitySetDocument = graphql(/* GraphQL */ `
  mutation ProductVisibilitySet($input: ProductVisibilitySetInput!) {
    productVisibilitySet(input: $input) {
      results {
        skuId changed
        sku { id product { id visibility visibleLevels { id } visibleDistributors { id } } }
        userErrors { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const MODES: readonly VisibilityMode[] = [
  'ALL_PARTNERED',
  'LEVELS',
  'ONLY_DISTRIBUTORS',
  'EXCEPT_DISTRIBUTORS',
  'HIDDEN',
];

type Rule = { mode: VisibilityMode; levelIds: string[]; distributorIds: string[] };
type Props = {
  skuIds: readonly string[];
  /** The rule of the one product it is opened for. */
  initial?: Rule;
  onClose: () => void;
  onDone: () => void;
};

/** To whom products show: everybody, some levels, some distributors, or nobody. */
export function VisibilityDialog({ skuIds, initial, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(AudienceDocument);
  const [set, { loading }] = useMutation(VisibilitySetDocument);
  const form = useForm<Rule>({
    initialValues: initial ?? { mode: 'ALL_PARTNERED', levelIds: [], distributorIds: [] },
  });
  const refusals = useUserErrors(form);
  const { mode } = form.values;
  const supplier = data?.viewer?.supplier;

  async function submit(values: Rule) {
    const input = { ...values, skuIds: [...skuIds] };
    const answer = (await set({ variables: { input } })).data?.productVisibilitySet;
    if (!answer) return;
    const each = answer.results.flatMap(({ userErrors }) => userErrors);
    if (refusals.show([...answer.userErrors, ...each])) return;
    notify(t('catalog.visibility.saved'));
    onClose();
    onDone();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t('catalog.visibility.title', { count: skuIds.length })}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Radio.Group label={t('catalog.visibility.mode')} {...form.getInputProps('mode')}>
            <Stack gap="xs" mt="xs">
              {MODES.map((value) => (
                <Radio key={value} value={value} label={t(`catalog.visibility.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {mode === 'LEVELS' && (
            <MultiSelect
              label={t('catalog.visibility.levels')}
              data={(supplier?.levels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('levelIds')}
            />
          )}
          {(mode === 'ONLY_DISTRIBUTORS' || mode === 'EXCEPT_DISTRIBUTORS') && (
            <MultiSelect
              label={t('catalog.visibility.distributors')}
              searchable
              data={(supplier?.partnerships.nodes ?? []).map(({ distributor }) => ({
                value: distributor?.id ?? '',
                label: distributor?.name ?? '',
              }))}
              {...form.getInputProps('distributorIds')}
            />
          )}
          <Text size="sm" c="dimmed">
            {t('catalog.visibility.hint')}
          </Text>
          <Button type="submit" loading={loading}>
            {t('catalog.visibility.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
