import { useMutation } from '@apollo/client/react';
import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ImageDrop } from '../../ui/image-drop.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { notify } from '../../ui/notify.ts';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const SkuCreateDocument = graphql(/* GraphQL */ `
  mutation SkuCreate($input: SkuCreateInput!) {
    skuCreate(input: $input) {
      sku { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const SkuUpdateDocument = graphql(/* GraphQL */ `
  mutation SkuUpdate($input: SkuUpdateInput!) {
    skuUpdate(input: $input) {
      sku { id code name category barcode weightGrams version image { id url } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export type EditableSku = {
  id: string;
  code: string;
  name: string;
  category?: string | null;
  barcode?: string | null;
  weightGrams: number;
  version: number;
  viewerCanEdit: boolean;
  image?: { id: string } | null;
};

type Props = {
  sku: EditableSku | null;
  /** The query with the counts and categories of the list behind. */
  counts: 'ProductCounts' | 'SkuFacts';
  onSaved: (id: string) => void;
};

/** A merchant SKU's own fields, to create it or to change it. */
export function SkuForm({ sku, counts, onSaved }: Props) {
  const { t } = useTranslation();
  const again = { refetchQueries: [counts] };
  const [create, creating] = useMutation(SkuCreateDocument, again);
  const [update, updating] = useMutation(SkuUpdateDocument, again);
  const form = useForm({
    initialValues: {
      code: sku?.code ?? '',
      name: sku?.name ?? '',
      category: sku?.category ?? '',
      barcode: sku?.barcode ?? '',
      weightGrams: (sku?.weightGrams ?? null) as number | null,
      imageId: sku?.image?.id ?? null,
    },
  });
  const refusals = useUserErrors(form);
  const locked = sku !== null && !sku.viewerCanEdit;

  async function submit(values: typeof form.values) {
    const answer = sku
      ? (await update({ variables: { input: { ...values, skuId: sku.id, version: sku.version } } }))
          .data?.skuUpdate
      : (await create({ variables: { input: values } })).data?.skuCreate;
    if (!answer || refusals.show(answer.userErrors) || !answer.sku) return;
    form.resetDirty();
    notify(t(sku ? 'catalog.saved' : 'catalog.created'));
    onSaved(answer.sku.id);
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <LeaveGuard isDirty={form.isDirty} />
      <fieldset disabled={locked} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack gap="sm">
          <UserErrors errors={refusals.general} />
          <ImageDrop
            label={t('catalog.picture')}
            value={form.values.imageId}
            onChange={(imageId) => form.setFieldValue('imageId', imageId)}
            error={form.errors.imageId ? String(form.errors.imageId) : null}
          />
          <TextInput
            label={t('catalog.name')}
            required
            data-autofocus={sku === null || undefined}
            {...form.getInputProps('name')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t('catalog.code')} required {...form.getInputProps('code')} />
            <QuantityInput
              label={t('catalog.weight')}
              required
              value={form.values.weightGrams}
              error={form.errors.weightGrams}
              onChange={(weight) => form.setFieldValue('weightGrams', weight)}
            />
            <TextInput label={t('catalog.category')} {...form.getInputProps('category')} />
            <TextInput label={t('catalog.barcode')} {...form.getInputProps('barcode')} />
          </SimpleGrid>
          {!locked && (
            <Button type="submit" mt="xs" loading={creating.loading || updating.loading}>
              {t(sku ? 'catalog.save' : 'catalog.products.add')}
            </Button>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
