import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Decimal } from 'decimal.js';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { DecimalInput } from '../../ui/decimal-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import type { Level } from './audience-query.ts';

const LevelCreateDocument = graphql(/* GraphQL */ `
  mutation LevelCreate($input: LevelCreateInput!) {
    levelCreate(input: $input) {
      level { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const LevelUpdateDocument = graphql(/* GraphQL */ `
  mutation LevelUpdate($input: LevelUpdateInput!) {
    levelUpdate(input: $input) {
      level { id name percentOfBase }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const LevelDeleteDocument = graphql(/* GraphQL */ `
  mutation LevelDelete($input: LevelDeleteInput!) {
    levelDelete(input: $input) {
      deletedLevelId
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const MOST_PERCENT = 1000;

/** Creates, renames or deletes a level; shows what its percentage makes of a price. */
export function LevelDialog({ level, onClose }: { level: Level | null; onClose: () => void }) {
  const { t } = useTranslation();
  const again = { refetchQueries: ['CatalogAudience'] };
  const [create, creating] = useMutation(LevelCreateDocument, again);
  const [update, updating] = useMutation(LevelUpdateDocument, again);
  const [remove, removing] = useMutation(LevelDeleteDocument, again);
  const form = useForm({
    initialValues: {
      name: level?.name ?? '',
      percentOfBase: level?.percentOfBase ? String(Number(level.percentOfBase)) : '',
    },
  });
  const refusals = useUserErrors(form);
  const percent = form.values.percentOfBase;

  async function submit(values: typeof form.values) {
    const input = { name: values.name, percentOfBase: values.percentOfBase || null };
    const errors = level
      ? (await update({ variables: { input: { ...input, levelId: level.id } } })).data?.levelUpdate
          .userErrors
      : (await create({ variables: { input } })).data?.levelCreate.userErrors;
    if (!errors || refusals.show(errors)) return;
    notify(t(level ? 'catalog.levels.changed' : 'catalog.levels.created'));
    onClose();
  }

  async function drop(levelId: string) {
    const { data } = await remove({ variables: { input: { levelId } } });
    if (!data || refusals.show(data.levelDelete.userErrors)) return;
    notify(t('catalog.levels.removed'));
    onClose();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t(level ? 'catalog.levels.edit' : 'catalog.levels.add')}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('catalog.levels.name')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <DecimalInput
            label={t('catalog.levels.percent')}
            description={t('catalog.levels.percentHint')}
            unit="%"
            decimals={4}
            fault={(figure) =>
              Number(figure) > MOST_PERCENT ? t('ui.figure.atMost', { most: MOST_PERCENT }) : null
            }
            {...form.getInputProps('percentOfBase')}
          />
          <Text size="sm" c="dimmed">
            {t('catalog.levels.sample')} <strong>{sampleOf(percent)}</strong>
          </Text>
          <Group justify="space-between">
            {level ? (
              <Button
                variant="subtle"
                color="red"
                loading={removing.loading}
                onClick={() => void drop(level.id)}
              >
                {t('catalog.levels.remove')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={creating.loading || updating.loading}>
              {t(level ? 'catalog.save' : 'catalog.levels.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const sampleOf = (percent: string) =>
  new Decimal('12.99')
    .times(percent || '100')
    .div(100)
    .toFixed(2, Decimal.ROUND_HALF_UP);
