import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

type Toast = Pick<NotificationData, 'title' | 'message' | 'color' | 'autoClose'>;

let wanted = false;
const listeners = new Set<() => void>();
const tryAgainAfterMs = 1000;

/** A word about the network must not be lost with it: it is shown late rather than never. */
function load(): Promise<typeof import('@mantine/notifications')> {
  return import('@mantine/notifications').catch(
    () => new Promise((done) => setTimeout(() => done(load()), tryAgainAfterMs)),
  );
}

/** Short words are not part of the first load: they come with the first of them, or soon after. */
export function bringToasts(): Promise<typeof import('@mantine/notifications')> {
  wanted = true;
  for (const listener of listeners) listener();
  return load();
}

/** Whether the place where short words appear is to be drawn. */
export const useToastsWanted = () => useSyncExternalStore(subscribe, () => wanted);

/** Shows a short word; what is answered takes it away again. */
export function showToast(toast: Toast): () => void {
  const shown = bringToasts().then(({ notifications }) => ({
    id: notifications.show({
      ...toast,
      withBorder: true,
      closeButtonProps: { 'aria-label': i18next.t('ui.close') },
    }),
    notifications,
  }));
  return () => void shown.then(({ notifications, id }) => notifications.hide(id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
