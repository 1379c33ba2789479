import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { ListLook } from '../../ui/table/list-views.ts';
import { contentOf } from './same-look.ts';
import {
  type SavedView,
  SavedViewDeleteDocument,
  SavedViewOpenWithDocument,
  SavedViewSaveDocument,
  SavedViewsDocument,
} from './views-query.ts';

/** What can be done with a view without a dialog. */
export function useViewActs(list: string) {
  const { t } = useTranslation();
  const options = { refetchQueries: [SavedViewsDocument], awaitRefetchQueries: true };
  const [save] = useMutation(SavedViewSaveDocument, options);
  const [open] = useMutation(SavedViewOpenWithDocument, options);
  const [remove] = useMutation(SavedViewDeleteDocument, options);
  const tell = (errors: readonly { message: string }[] | undefined, words?: string) => {
    const [refusal] = errors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (errors && words) notify(words);
  };
  return {
    update: async ({ id, name, shared }: SavedView, look: ListLook) => {
      const input = { id, list, name, shared, ...contentOf(look) };
      const { data } = await save({ variables: { input } });
      tell(data?.savedViewSave.userErrors, t('views.updated'));
    },
    openWith: async (id: string | null) => {
      const { data } = await open({ variables: { input: { list, id } } });
      tell(data?.savedViewOpenWith.userErrors);
    },
    remove: async ({ id }: SavedView) => {
      const { data } = await remove({ variables: { input: { id } } });
      tell(data?.savedViewDelete.userErrors, t('views.removed'));
    },
  };
}
