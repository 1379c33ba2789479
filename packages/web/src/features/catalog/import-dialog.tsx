import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { maxUploadBytes } from '../../lib/upload.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';

const SkuImportDocument = graphql(/* GraphQL */ `
  mutation SkuImport($input: ListImportInput!) {
    skuImport(input: $input) {
      job { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const ListingImportDocument = graphql(/* GraphQL */ `
  mutation ListingImport($input: ListImportInput!) {
    listingImport(input: $input) {
      job { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export type ImportOf = 'SKUS' | 'LISTING_MAPPINGS';

type Props = {
  of: ImportOf;
  /** The queries on the screen behind, asked again when the list is in. */
  changes: readonly string[];
  onClose: () => void;
};

/** Takes in a list: the file, then how far it is; refused rows stand on the page of the work. */
export function ImportDialog({ of, changes, onClose }: Props) {
  const { t } = useTranslation();
  const apollo = useApolloClient();
  const [fileId, setFileId] = useState<string | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [errors, setErrors] = useState<readonly { message: string }[]>([]);
  const [skus, startingSkus] = useMutation(SkuImportDocument);
  const [listings, startingListings] = useMutation(ListingImportDocument);

  async function start() {
    if (!fileId) return;
    const variables = { input: { fileId } };
    const answer =
      of === 'SKUS'
        ? (await skus({ variables })).data?.skuImport
        : (await listings({ variables })).data?.listingImport;
    if (!answer) return;
    setErrors(answer.userErrors);
    setJobId(answer.job?.id ?? null);
  }

  const what = of === 'SKUS' ? 'skus' : 'listings';
  return (
    <Dialog onClose={onClose} title={t(`catalog.imports.${what}Title`)} size={560}>
      {jobId ? (
        <JobProgress
          jobId={jobId}
          onOver={() => void apollo.refetchQueries({ include: [...changes] })}
          onClose={onClose}
        />
      ) : (
        <Stack>
          <UserErrors errors={errors} />
          <Text size="sm" c="dimmed">
            {t(`catalog.imports.${what}Text`)}
          </Text>
          <FileDrop
            label={t('catalog.imports.drop')}
            hint={t('catalog.imports.hint')}
            accept=".csv,.xlsx,.txt,.tsv"
            maxBytes={maxUploadBytes.IMPORT}
            onUploaded={({ id }) => setFileId(id)}
            onRemoved={() => setFileId(null)}
          />
          <Button
            disabled={!fileId}
            loading={startingSkus.loading || startingListings.loading}
            onClick={() => void start()}
          >
            {t('catalog.imports.start')}
          </Button>
        </Stack>
      )}
    </Dialog>
  );
}
