import type { Item } from './item.ts';

type Kept = Pick<
  Item,
  'id' | 'group' | 'label' | 'hint' | 'path' | 'hat' | 'image' | 'tile' | 'intent' | 'found'
>;

const most = 6;
const keyOf = (organisationId: string) => `distributary.recent.${organisationId}`;

/** What was chosen in the palette last, newest first; each organisation has its own. */
export function readRecent(organisationId: string): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(organisationId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

export function remember(organisationId: string, item: Item): void {
  const { id, group, label, hint, path, hat, image, tile, intent, found } = item;
  const others = readRecent(organisationId).filter((kept) => kept.id !== id);
  const kept = [{ id, group, label, hint, path, hat, image, tile, intent, found }, ...others].slice(
    0,
    most,
  );
  localStorage.setItem(keyOf(organisationId), JSON.stringify(kept));
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'id' in value && 'label' in value;
}

/**
 * The recent items that may still be opened: screens and acts as they are now, or not at all where
 * the permission is gone; things found keep their words, as long as their side is worn.
 */
export function stillThere(
  recent: readonly Kept[],
  present: readonly Item[],
  sides: { supplier: boolean; distributor: boolean },
): Item[] {
  return recent.flatMap((kept): Item[] => {
    const now = present.find(({ id }) => id === kept.id);
    if (now) return [{ ...now, group: 'recent' }];
    if (!kept.found || !kept.path || (kept.hat && !sides[kept.hat])) return [];
    return [{ ...kept, group: 'recent' }];
  });
}
