import { useTranslation } from 'react-i18next';
import type { IneligibleReason } from '../../gql/graphql.ts';
import { StateBadge } from '../../ui/state-badge.tsx';

type Props = {
  product: {
    product?: { enabled: boolean } | null;
    ineligibleReason?: IneligibleReason | null;
  };
};

/** Whether a product is offered for distribution; on hover, why it cannot be. */
export function DistributionState({ product }: Props) {
  const { t } = useTranslation();
  if (product.product?.enabled) {
    return <StateBadge tone="good" label={t('catalog.products.stateOn')} />;
  }
  const reason = product.ineligibleReason;
  return (
    <span title={reason ? t(`catalog.products.ineligible.${reason}`) : undefined}>
      <StateBadge tone="idle" label={t('catalog.products.stateOff')} />
    </span>
  );
}
