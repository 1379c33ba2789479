import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { notifyFailure } from '../../ui/notify.ts';
import type { StatementSearch } from './statement-search.ts';
import { statementFilter } from './use-statement.ts';

const StatementExportDocument = graphql(/* GraphQL */ `
  mutation StatementExport($input: StatementExportInput!) {
    statementExport(input: $input) {
      file { id name url }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

type Props = { accountId: string; search: StatementSearch };

/** Takes out what the statement shows, all of it, as a CSV (RECON-17). */
export function StatementExportButton({ accountId, search }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  const [write, { loading }] = useMutation(StatementExportDocument);

  async function download() {
    const input = { accountId, timeZone, ...statementFilter(search, timeZone) };
    const { data } = await write({ variables: { input } });
    if (!data) return;
    const { file, userErrors } = data.statementExport;
    const [refusal] = userErrors;
    if (refusal) notifyFailure(refusal.message);
    if (!file) return;
    const link = document.createElement('a');
    link.href = file.url;
    link.download = file.name;
    link.click();
  }

  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={loading}
      onClick={() => void download()}
    >
      {t('ledger.statement.export')}
    </Button>
  );
}
