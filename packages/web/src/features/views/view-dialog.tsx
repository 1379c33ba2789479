import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import type { ListLook } from '../../ui/table/list-views.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { contentOf } from './same-look.ts';
import {
  type SavedView,
  SavedViewOpenWithDocument,
  SavedViewSaveDocument,
  SavedViewsDocument,
} from './views-query.ts';

type Props = {
  list: string;
  look: ListLook;
  /** Null for a new one. */
  view: SavedView | null;
  onClose: () => void;
  onSaved: (viewId: string) => void;
};

/** A name for the list as it stands, and who finds it. */
export function ViewDialog({ list, look, view, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const [save, saving] = useMutation(SavedViewSaveDocument);
  const [openWith, opening] = useMutation(SavedViewOpenWithDocument);
  const form = useForm({
    initialValues: {
      name: view?.name ?? '',
      shared: view?.shared ?? false,
      opens: view?.isDefault ?? false,
    },
  });
  const refusals = useUserErrors(form);

  async function submit({ name, shared, opens }: typeof form.values) {
    const input = { id: view?.id ?? null, list, name, shared, ...contentOf(look) };
    const { data } = await save({ variables: { input } });
    const id = data?.savedViewSave.savedView?.id;
    if (!data || refusals.show(data.savedViewSave.userErrors) || !id) return;
    if (opens !== (view?.isDefault ?? false)) {
      await openWith({ variables: { input: { list, id: opens ? id : null } } });
    }
    // The menu reads them itself; awaited, so that the name stands there when the dialog goes.
    await saving.client.refetchQueries({ include: [SavedViewsDocument] });
    notify(t('views.saved'));
    onClose();
    onSaved(id);
  }

  return (
    <Dialog onClose={onClose} title={t(view ? 'views.editTitle' : 'views.title')} size="sm">
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('views.name')}
            placeholder={t('views.namePlaceholder')}
            maxLength={60}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Switch
            label={t('views.share')}
            {...form.getInputProps('shared', { type: 'checkbox' })}
          />
          <Switch
            label={t('views.openByItself')}
            {...form.getInputProps('opens', { type: 'checkbox' })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={saving.loading || opening.loading}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
