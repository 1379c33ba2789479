import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OrderSearch } from './order-search.tsx';
import classes from './statement.module.css';
import {
  allKinds,
  type EntryGroup,
  entryGroups,
  type Shown,
  type StatementSearch,
} from './statement-search.ts';
import type { StatementAccount } from './use-statement.ts';
import { VerificationMark } from './verification-mark.tsx';

type Props = {
  side: 'supplier' | 'distributor';
  account: StatementAccount;
  search: StatementSearch;
};

/** What the statement is narrowed to; it stands in the address, so that a link shows the same. */
export function StatementFilters({ side, account, search }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = (changes: Partial<Record<keyof StatementSearch, string | undefined>>) =>
    void navigate({
      to: '.',
      search: { ...search, entry: undefined, ...changes } as never,
      replace: true,
      resetScroll: false,
    });
  const groups = Object.keys(entryGroups) as EntryGroup[];
  const narrowed = Object.keys(search).length > 0;
  const options = [
    { value: 'all', label: t('ledger.statement.groups.all') },
    {
      group: t('ledger.statement.together'),
      items: groups.map((value) => ({ value, label: t(`ledger.statement.groups.${value}`) })),
    },
    {
      group: t('ledger.statement.single'),
      items: allKinds.map((value) => ({ value, label: t(`ledger.kinds.${value}`) })),
    },
  ];
  return (
    <div className={classes.filters}>
      <Select
        label={t('ledger.statement.show')}
        size="xs"
        w={190}
        allowDeselect={false}
        maxDropdownHeight={360}
        value={search.show ?? 'all'}
        data={options}
        onChange={(value) =>
          change({ show: value === 'all' ? undefined : ((value as Shown | null) ?? undefined) })
        }
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          size="xs"
          label={t(`ledger.statement.${end}`)}
          value={search[end] ?? ''}
          onChange={(event) => change({ [end]: event.currentTarget.value || undefined })}
        />
      ))}
      <OrderSearch
        key={search.order ?? 'none'}
        side={side}
        partnerId={account.partner.id}
        shown={
          search.order
            ? (account.entries.nodes.find(({ transaction }) => transaction.packageNo)?.transaction
                .packageNo ?? '')
            : ''
        }
        onFound={(order) => change({ order })}
      />
      {narrowed && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => void navigate({ to: '.', search: {} as never, replace: true })}
        >
          {t('ledger.statement.clear')}
        </Button>
      )}
      <VerificationMark side={side} accountId={account.id} lastEntryNo={account.lastEntryNo} />
    </div>
  );
}
