import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import type { PageProduct } from './product-page-query.ts';
import { StopDialog } from './stop-dialog.tsx';
import { useRemoveClaims } from './use-remove-claims.ts';

type Props = { product: PageProduct; onDone: () => void };

/** What a distributor may do with one product now. */
export function ProductActions({ product, onDone }: Props) {
  const { t } = useTranslation();
  const may = useMay('DISTRIBUTOR_PRODUCTS');
  const [asking, setAsking] = useState<'claim' | 'stop' | null>(null);
  const remove = useRemoveClaims(onDone);
  const { claim } = product;
  const close = () => setAsking(null);
  return (
    <>
      {claim?.viewerCanStop && (
        <Button variant="default" color="red" onClick={() => setAsking('stop')}>
          {t('claims.stop')}
        </Button>
      )}
      {claim?.viewerCanRemove && (
        <>
          <Button variant="default" onClick={() => setAsking('claim')}>
            {t('claims.claimAgain')}
          </Button>
          <Button onClick={() => void remove([product.id])}>{t('claims.remove')}</Button>
        </>
      )}
      {!claim && may && (
        <Button onClick={() => setAsking('claim')}>{t('claims.claimMany', { count: 1 })}</Button>
      )}
      {asking === 'claim' && <ClaimDialog skuIds={[product.id]} onDone={onDone} onClose={close} />}
      {asking === 'stop' && (
        <StopDialog ids={[product.id]} products={[product]} onDone={onDone} onClose={close} />
      )}
    </>
  );
}
