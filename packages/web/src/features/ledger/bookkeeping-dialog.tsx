import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Input, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { BookkeepingKind } from '../../gql/graphql.ts';
import { addMoney, formatMoney } from '../../lib/format-money.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { ImageDrop } from '../../ui/image-drop.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import type { BookedAccount } from './account-fragment.ts';
import { decimalsOf, negated, typedMoney } from './decimals.ts';

const BookkeepingCreateDocument = graphql(/* GraphQL */ `
  mutation BookkeepingCreate($input: BookkeepingCreateInput!) {
    bookkeepingCreate(input: $input) {
      account { ...Account_figures }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const kinds: readonly BookkeepingKind[] = [
  'ADD_BALANCE',
  'DEDUCT_BALANCE',
  'CREDIT_REPAYMENT',
  'COMPENSATION',
  'OPENING_BALANCE',
  'OPENING_CREDIT',
];
const takes = (kind: BookkeepingKind) => kind === 'DEDUCT_BALANCE' || kind === 'OPENING_CREDIT';

type Values = {
  kind: BookkeepingKind;
  amount: string;
  note: string;
  attachmentId: string | null;
  force: boolean;
};

/** Manual bookkeeping, with the balance after it in sight before it is booked (BOOK-01…03). */
export function BookkeepingDialog(props: { account: BookedAccount; onClose: () => void }) {
  const { account, onClose } = props;
  const { t } = useTranslation();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [create, { loading }] = useMutation(BookkeepingCreateDocument);
  const form = useForm<Values>({
    initialValues: { kind: 'ADD_BALANCE', amount: '', note: '', attachmentId: null, force: false },
  });
  const refusals = useUserErrors(form);
  const { kind, amount } = form.values;
  const money = typedMoney(amount, account.balance);
  const signed = money && (takes(kind) ? negated(money) : money);
  const after = signed && addMoney([account.balance, signed]);
  const spendableAfter = signed && addMoney([account.spendable, signed]);
  const tooMuch = takes(kind) && spendableAfter?.amount.startsWith('-');

  async function submit(values: Values) {
    const { data } = await create({
      variables: {
        input: {
          accountId: account.id,
          currency: account.currency,
          kind: values.kind,
          amount: values.amount || '0',
          note: values.note,
          attachmentId: values.attachmentId,
          force: values.force,
          idempotencyKey,
        },
      },
    });
    if (!data || refusals.show(data.bookkeepingCreate.userErrors)) return;
    notify(t('ledger.book.done', { amount: signed ? formatMoney(signed) : '' }));
    onClose();
  }

  return (
    <Dialog dirty={form.isDirty()} onClose={onClose} title={t('ledger.book.title')} size={480}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Select
            label={t('ledger.book.kind')}
            allowDeselect={false}
            data={kinds.map((value) => ({ value, label: t(`ledger.book.kinds.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <MoneyInput
            label={t('ledger.book.amount')}
            data-autofocus
            currency={account.currency}
            decimals={decimalsOf(account.balance)}
            {...form.getInputProps('amount')}
          />
          <Textarea
            label={t('ledger.book.note')}
            description={t('ledger.book.noteHint')}
            maxLength={500}
            required
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
          <Input.Wrapper label={t('ledger.book.slip')} description={t('ledger.book.slipHint')}>
            <ImageDrop
              label={t('ledger.book.slip')}
              value={form.values.attachmentId}
              onChange={(id) => form.setFieldValue('attachmentId', id)}
              error={form.errors.attachmentId ? String(form.errors.attachmentId) : null}
            />
          </Input.Wrapper>
          <Facts
            items={[
              [t('ledger.book.now'), <Money key="now" value={account.balance} />],
              [
                t('ledger.book.after'),
                <Money key="after" value={after ?? account.balance} strong />,
              ],
              [
                t('ledger.book.spendableAfter'),
                <Money key="spendable" value={spendableAfter ?? account.spendable} />,
              ],
            ]}
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
            <Button type="submit" loading={loading} color={takes(kind) ? 'red' : undefined}>
              {signed
                ? t('ledger.book.confirm', { amount: formatMoney(signed, 'always') })
                : t('ledger.book.confirmEmpty')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
