import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { addMoney, formatMoney } from '../../lib/format-money.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { negated } from './decimals.ts';
import type { Entry } from './statement-entries.ts';
import type { StatementAccount } from './use-statement.ts';

const BookkeepingReverseDocument = graphql(/* GraphQL */ `
  mutation BookkeepingReverse($input: BookkeepingReverseInput!) {
    bookkeepingReverse(input: $input) {
      account { ...Account_figures }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { account: StatementAccount; entry: Entry; onClose: () => void };

/** Takes back what was booked by hand; the entry itself stays (RECON-15). */
export function ReversalDialog({ account, entry, onClose }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [reverse, { loading }] = useMutation(BookkeepingReverseDocument);
  const form = useForm({ initialValues: { note: '', force: false } });
  const refusals = useUserErrors(form);
  const opposite = negated(entry.amount);
  const spendableAfter = addMoney([account.spendable, opposite]);
  const tooMuch = opposite.amount.startsWith('-') && spendableAfter?.amount.startsWith('-');

  async function submit(values: { note: string; force: boolean }) {
    const { data } = await reverse({
      variables: { input: { entryId: entry.id, ...values, idempotencyKey } },
    });
    if (!data || refusals.show(data.bookkeepingReverse.userErrors)) return;
    notify(t('ledger.reversal.done'));
    onClose();
  }

  return (
    <Dialog dirty={form.isDirty()} onClose={onClose} title={t('ledger.reversal.title')} size={460}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Text size="sm" c="dimmed">
            {t('ledger.reversal.text')}
          </Text>
          <Facts
            items={[
              [t(`ledger.kinds.${entry.kind}`), <Money key="entry" value={entry.amount} signed />],
              [t('ledger.book.now'), <Money key="now" value={account.balance} />],
              [
                t('ledger.book.after'),
                <Money key="after" value={addMoney([account.balance, opposite])} strong />,
              ],
            ]}
          />
          <Textarea
            label={t('ledger.book.note')}
            description={t('ledger.book.noteHint')}
            data-autofocus
            maxLength={500}
            {...form.getInputProps('note')}
          />
          {tooMuch && account.viewerCanForceDeduction && (
            <Checkbox
              label={t('ledger.book.force')}
              {...form.getInputProps('force', { type: 'checkbox' })}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={loading}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" color="red" loading={loading}>
              {t('ledger.reversal.confirm', { amount: formatMoney(opposite, 'always') })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
