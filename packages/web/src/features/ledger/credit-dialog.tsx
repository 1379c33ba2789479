import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import Decimal from 'decimal.js';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { notify } from '../../ui/notify.ts';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import type { Figures } from './account-fragment.ts';
import { decimalsOf } from './decimals.ts';

const CreditSetDocument = graphql(/* GraphQL */ `
  mutation CreditSet($input: CreditSetInput!) {
    creditSet(input: $input) {
      account { ...Account_figures }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Values = { enabled: boolean; limit: string; days: number | null };

/** Grants or changes credit; says beforehand what a low limit does (CRED-01, 04). */
export function CreditDialog(props: { account: Figures; onClose: () => void }) {
  const { account, onClose } = props;
  const { t } = useTranslation();
  const [save, { loading }] = useMutation(CreditSetDocument);
  const form = useForm<Values>({
    initialValues: {
      enabled: account.creditEnabled,
      limit: account.creditLimit.amount,
      days: account.creditDays ?? null,
    },
  });
  const refusals = useUserErrors(form);
  const { enabled, limit, days } = form.values;
  const below = new Decimal(enabled ? limit || '0' : '0').lessThan(account.creditUsed.amount);

  async function submit() {
    const { data } = await save({
      variables: {
        input: {
          accountId: account.id,
          enabled,
          limit: limit || '0',
          days,
        },
      },
    });
    if (!data || refusals.show(data.creditSet.userErrors)) return;
    notify(t('ledger.credit.done'));
    onClose();
  }

  return (
    <Dialog dirty={form.isDirty()} onClose={onClose} title={t('ledger.credit.title')} size={440}>
      <form onSubmit={form.onSubmit(() => void submit())}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Switch
            label={t('ledger.credit.enabled')}
            {...form.getInputProps('enabled', { type: 'checkbox' })}
          />
          <MoneyInput
            label={t('ledger.credit.limit')}
            description={t('ledger.credit.limitHint')}
            currency={account.currency}
            decimals={decimalsOf(account.balance)}
            disabled={!enabled}
            required={enabled}
            {...form.getInputProps('limit')}
          />
          <QuantityInput
            label={t('ledger.credit.days')}
            description={t('ledger.credit.daysHint')}
            min={1}
            max={365}
            disabled={!enabled}
            {...form.getInputProps('days')}
          />
          <Facts
            items={[
              [t('ledger.balance'), <Money key="balance" value={account.balance} />],
              [t('ledger.credit.used'), <Money key="used" value={account.creditUsed} />],
            ]}
          />
          {below && (
            <Alert color="yellow" variant="light">
              {t('ledger.credit.below')}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={loading}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('ledger.credit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
