import { useQuery } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import {
  IconBookmark,
  IconBookmarkPlus,
  IconCheck,
  IconDeviceFloppy,
  IconHome,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListViewsProps } from '../../ui/table/list-views.ts';
import { RemoveView } from './remove-view.tsx';
import { lookOf, sameLook } from './same-look.ts';
import { useViewActs } from './use-view-acts.ts';
import { ViewDialog } from './view-dialog.tsx';
import classes from './views-menu.module.css';
import { type SavedView, SavedViewsDocument } from './views-query.ts';

const icon = { size: 15, stroke: 1.7 };

/** The list's saved views: to go to one, to keep what one sees, to rename, share and delete. */
export function ViewsMenu({ list, look, viewId, fresh, show }: ListViewsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(SavedViewsDocument, { variables: { list } });
  const views = data?.viewer?.savedViews ?? [];
  const [editing, setEditing] = useState<SavedView | 'new' | null>(null);
  const [removing, setRemoving] = useState<SavedView | null>(null);
  const acts = useViewActs(list);
  const active =
    views.find(({ id }) => id === viewId) ??
    views.find((view) => view.search !== '' && sameLook(look, lookOf(view)));
  const changed = active !== undefined && !sameLook(look, lookOf(active));
  const own = views.filter((view) => view.viewerCanChange);
  const shared = views.filter((view) => !view.viewerCanChange);
  useFirstView(fresh, views, (view) => show(lookOf(view), view.id));

  const entry = (view: SavedView) => (
    <Menu.Item
      key={view.id}
      leftSection={<IconCheck {...icon} opacity={view === active ? 1 : 0} />}
      rightSection={
        view.isDefault && <IconHome {...icon} aria-label={t('views.opensWith')} role="img" />
      }
      onClick={() => show(lookOf(view), view.id)}
    >
      {view.name}
      {!view.viewerCanChange && (
        <span className={classes.owner}>{t('views.by', { name: view.ownerName })}</span>
      )}
    </Menu.Item>
  );

  return (
    <>
      <Menu position="bottom-end" shadow="md" width={272}>
        <Menu.Target>
          <button
            type="button"
            className={classes.button}
            data-on={active !== undefined || undefined}
            aria-label={active ? `${t('views.views')}: ${active.name}` : t('views.views')}
          >
            <IconBookmark {...icon} aria-hidden />
            <span className={classes.name}>{active?.name ?? t('views.views')}</span>
            {changed && <span className={classes.changed}>{t('views.changed')}</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <p className={classes.none}>{t('views.none')}</p>}
          <div className={classes.views}>
            {own.map(entry)}
            {shared.length > 0 && <Menu.Label>{t('views.shared')}</Menu.Label>}
            {shared.map(entry)}
          </div>
          {views.length > 0 && <Menu.Divider />}
          {active && (
            <Menu.Item onClick={() => show({ address: '', columns: [] }, null)}>
              {t('views.asItIs')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconBookmarkPlus {...icon} />} onClick={() => setEditing('new')}>
            {t('views.keep')}
          </Menu.Item>
          {active?.viewerCanChange && changed && (
            <Menu.Item
              leftSection={<IconDeviceFloppy {...icon} />}
              onClick={() => void acts.update(active, look)}
            >
              {t('views.update', { name: active.name })}
            </Menu.Item>
          )}
          {active?.viewerCanChange && (
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setEditing(active)}>
              {t('views.edit')}
            </Menu.Item>
          )}
          {active && (
            <Menu.Item
              leftSection={<IconHome {...icon} />}
              onClick={() => void acts.openWith(active.isDefault ? null : active.id)}
            >
              {active.isDefault
                ? t('views.openWithout')
                : t('views.openWith', { name: active.name })}
            </Menu.Item>
          )}
          {active?.viewerCanDelete && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash {...icon} />}
              onClick={() => setRemoving(active)}
            >
              {t('views.remove', { name: active.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {editing && (
        <ViewDialog
          list={list}
          look={editing === 'new' ? look : lookOf(editing)}
          view={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            if (editing === 'new') show(look, id);
          }}
        />
      )}
      {removing && (
        <RemoveView
          view={removing}
          onClose={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null);
            void acts.remove(removing).then(() => show(look, null));
          }}
        />
      )}
    </>
  );
}

/** A list opened by its bare address begins with the view chosen for that, once. */
function useFirstView(
  fresh: boolean,
  views: readonly SavedView[],
  show: (view: SavedView) => void,
): void {
  const pending = useRef(fresh);
  const first = views.find(({ isDefault }) => isDefault);
  useEffect(() => {
    // Whoever set something before the views were here has begun already.
    if (!fresh) pending.current = false;
    if (!pending.current || !first) return;
    pending.current = false;
    show(first);
  });
}
