import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';

type Fees = {
  currency: string;
  handling?: { perOrder: string; perUnit: string } | null;
  shipping?: { zones: readonly unknown[] } | null;
};

/** What the supplier charges on top of the goods, readable before anything is pushed (FEE-04). */
export function FeePanel({ fees }: { fees: Fees | null }) {
  const { t } = useTranslation();
  const { currency, handling, shipping } = fees ?? {};
  return (
    <Panel title={t('partnerships.fees.title')}>
      {currency && (handling || shipping) ? (
        <Facts
          items={[
            ...(handling
              ? [
                  [
                    t('partnerships.fees.handling'),
                    <>
                      <Money value={{ amount: handling.perOrder, currency }} />{' '}
                      {t('partnerships.fees.perOrder')}
                      <br />
                      <Money value={{ amount: handling.perUnit, currency }} />{' '}
                      {t('partnerships.fees.perUnit')}
                    </>,
                  ] as const,
                ]
              : []),
            ...(shipping
              ? [
                  [
                    t('partnerships.fees.shipping'),
                    t('partnerships.fees.byZone', { count: shipping.zones.length }),
                  ] as const,
                ]
              : []),
          ]}
        />
      ) : (
        <Text c="dimmed">{t('partnerships.fees.none')}</Text>
      )}
    </Panel>
  );
}
