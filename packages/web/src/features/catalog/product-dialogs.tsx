import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../ui/side-panel.tsx';
import { PriceForm } from './price-form.tsx';
import type { PageSku } from './product-page-query.ts';
import { SkuForm } from './sku-form.tsx';
import { VisibilityDialog } from './visibility-dialog.tsx';

export type ProductEdit = 'facts' | 'prices' | 'visibility';

type Props = {
  sku: PageSku;
  /** Which part is being changed; null for none. */
  edit: ProductEdit | null;
  onClose: () => void;
  onDone: () => void;
};

/** Changing one part of a product beside its page. */
export function ProductDialogs({ sku, edit, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { product } = sku;
  const leave = () => {
    onClose();
    onDone();
  };
  if (edit === 'facts') {
    return (
      <SidePanel opened onClose={onClose} title={t('catalog.page.edit')}>
        <SkuForm key={sku.version} counts="ProductCounts" sku={sku} onSaved={leave} />
      </SidePanel>
    );
  }
  if (edit === 'prices') {
    return (
      <SidePanel opened onClose={leave} title={t('catalog.prices.title')}>
        <PriceForm sku={sku} />
      </SidePanel>
    );
  }
  if (edit === 'visibility' && product) {
    return (
      <VisibilityDialog
        skuIds={[sku.id]}
        initial={{
          mode: product.visibility,
          levelIds: product.visibleLevels.map(({ id }) => id),
          distributorIds: product.visibleDistributors.map(({ id }) => id),
        }}
        onClose={onClose}
        onDone={onDone}
      />
    );
  }
  return null;
}
