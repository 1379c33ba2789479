import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { ClaimFew } from './claim-few.tsx';
import { ClaimMany } from './claim-many.tsx';

type Props = { skuIds: readonly string[]; onDone: () => void; onClose: () => void };

/** So many are looked over row by row; more become a job that can be left. */
const AT_ONCE = 20;

/** Shows what claiming would do before anything is claimed. */
export function ClaimDialog({ skuIds, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const many = skuIds.length > AT_ONCE;
  const Choice = many ? ClaimMany : ClaimFew;
  return (
    <Dialog onClose={onClose} title={t('claims.dialog.title')} size={many ? 560 : 'xl'}>
      <Choice skuIds={skuIds} onDone={onDone} onClose={onClose} />
    </Dialog>
  );
}
