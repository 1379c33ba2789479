import { createStore } from './store.ts';

const key = 'distributary.updated';

/** The product was deployed anew while this page was open: parts of it are no longer to be had. */
export const newVersion = createStore(false);

export function tellNewVersion(): void {
  sessionStorage.setItem(key, 'yes');
  newVersion.set(true);
}

/** True once after the page came back in its new version. */
export function wasUpdated(): boolean {
  const updated = sessionStorage.getItem(key) !== null;
  sessionStorage.removeItem(key);
  return updated;
}
