import { Button } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntent } from '../../lib/intent.ts';
import { BookkeepingDialog } from './bookkeeping-dialog.tsx';
import { CreditDialog } from './credit-dialog.tsx';
import { ReversalDialog } from './reversal-dialog.tsx';
import { Statement } from './statement.tsx';
import type { Entry } from './statement-entries.ts';
import { SupplierStatementDocument } from './statement-query.ts';
import { statementSearch } from './statement-search.ts';
import { useStatement } from './use-statement.ts';

/** One distributor's account: statement, manual bookkeeping and credit (BOOK-01, CRED-01). */
export function SupplierStatement() {
  const { t } = useTranslation();
  const { accountId } = useParams({ strict: false }) as { accountId: string };
  const search = statementSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const [open, setOpen] = useState<'book' | 'credit' | Entry | null>(null);
  useIntent('ledger.book', () => setOpen('book'));
  const statement = useStatement(
    SupplierStatementDocument,
    accountId,
    search,
    (data) => data.viewer?.supplier?.account,
  );
  const { account } = statement;
  const close = () => setOpen(null);
  return (
    <>
      <Statement
        {...statement}
        side="supplier"
        search={search}
        back={{ label: t('ledger.accounts.title'), to: '/supplier/accounts' }}
        onReverse={setOpen}
        actions={
          <>
            {account?.viewerCanSetCredit && (
              <Button variant="default" onClick={() => setOpen('credit')}>
                {t('ledger.credit.open')}
              </Button>
            )}
            {account?.viewerCanBook && (
              <Button onClick={() => setOpen('book')}>{t('ledger.book.open')}</Button>
            )}
          </>
        }
      />
      {account && open === 'book' && <BookkeepingDialog account={account} onClose={close} />}
      {account && open === 'credit' && <CreditDialog account={account} onClose={close} />}
      {account && open !== null && typeof open === 'object' && (
        <ReversalDialog account={account} entry={open} onClose={close} />
      )}
    </>
  );
}
