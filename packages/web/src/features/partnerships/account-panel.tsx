import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MoneyValue } from '../../lib/format-money.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';

type Account = {
  id: string;
  balance: MoneyValue;
  spendable: MoneyValue;
  creditEnabled: boolean;
  creditUsed: MoneyValue;
  creditLimit: MoneyValue;
};

/** Where the two stand in money; the statement is a click away. */
export function AccountPanel({ account, to }: { account: Account | null; to: string }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('partnerships.account.title')}
      actions={
        account && (
          <Button component={Link} to={to} variant="default" size="xs">
            {t('partnerships.account.open')}
          </Button>
        )
      }
    >
      {account ? (
        <Facts
          items={[
            [t('partnerships.account.balance'), <Money key="b" value={account.balance} strong />],
            [t('partnerships.account.spendable'), <Money key="s" value={account.spendable} />],
            [
              t('partnerships.account.credit'),
              account.creditEnabled ? (
                <>
                  <Money value={account.creditUsed} /> {t('partnerships.account.creditOf')}{' '}
                  <Money value={account.creditLimit} />
                </>
              ) : (
                t('partnerships.account.creditOff')
              ),
            ],
          ]}
        />
      ) : (
        <Text c="dimmed">{t('partnerships.account.none')}</Text>
      )}
    </Panel>
  );
}
