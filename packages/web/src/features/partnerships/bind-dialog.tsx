import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { type AppliedTo, ApplyForm } from './apply-form.tsx';

/** "+ Bind Supplier": paste the link, apply (PART-03). */
export function BindDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();

  function done({ name, alreadyOpen }: AppliedTo) {
    notify(
      alreadyOpen === 'PENDING'
        ? t('partnerships.bind.pending')
        : alreadyOpen === 'PARTNERED'
          ? t('partnerships.bind.partnered')
          : t('partnerships.bind.done', { name }),
    );
    onClose();
  }

  return (
    <Dialog onClose={onClose} title={t('partnerships.bind.title')} size={520}>
      <ApplyForm onDone={done} onCancel={onClose} />
    </Dialog>
  );
}
