import { createStore } from './connection/store.ts';

/** What the keys lay over a screen: the palette, the map of the keys, or nothing. */
export const overlay = createStore<'palette' | 'map' | null>(null);

export const openPalette = () => overlay.set('palette');
export const openKeyboardMap = () => overlay.set('map');
