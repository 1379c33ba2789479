import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Statement } from './statement.tsx';
import { DistributorStatementDocument } from './statement-query.ts';
import { statementSearch } from './statement-search.ts';
import { useStatement } from './use-statement.ts';

/** Transaction details of one supplier (RECON-05). */
export function DistributorStatement() {
  const { t } = useTranslation();
  const { accountId } = useParams({ strict: false }) as { accountId: string };
  const search = statementSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const statement = useStatement(
    DistributorStatementDocument,
    accountId,
    search,
    (data) => data.viewer?.distributor?.account,
  );
  return (
    <Statement
      {...statement}
      side="distributor"
      search={search}
      back={{ label: t('ledger.overview.title'), to: '/distributor/balance' }}
    />
  );
}
