import { useHat } from '../hat.ts';
import { useSession } from '../session.ts';
import { groups, type Item } from './item.ts';
import { rank } from './match.ts';
import { readRecent, stillThere } from './recent.ts';
import { useCommands } from './use-commands.ts';
import { useFound } from './use-found.ts';
import { useScreens } from './use-screens.ts';

const actionsAtFirst = 6;

/**
 * The lines for the words typed, group by group. Without words: where one was last, what one does
 * most under this hat, and every screen.
 */
export function useItems(words: string): { items: readonly Item[]; looking: boolean } {
  const { organisation, supplier, distributor } = useSession();
  const hat = useHat();
  const screens = useScreens();
  const commands = useCommands();
  const found = useFound(words);

  if (words.trim() === '') {
    const sides = { supplier: supplier !== null, distributor: distributor !== null };
    const recent = organisation
      ? stillThere(readRecent(organisation.id), [...commands, ...screens], sides)
      : [];
    const known = new Set(recent.map(({ id }) => id));
    const rest = (items: readonly Item[]) => items.filter(({ id }) => !known.has(id));
    const acts = rest(commands.filter((command) => command.hat === hat)).slice(0, actionsAtFirst);
    return { items: [...recent, ...acts, ...rest(screens)], looking: false };
  }

  const pointsFor = (item: Item) =>
    rank(item.label, `${item.hint ?? ''} ${item.words ?? ''} ${item.tile ?? ''}`, words);
  const fitting = [...commands, ...screens]
    .map((item) => ({ item, points: pointsFor(item) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ item }) => item);
  // What was found for the words before stays only where it fits the words as they are now.
  const things: readonly Item[] = found.looking
    ? found.items.filter((item) => pointsFor({ ...item }) > 0)
    : found.items;
  const all = [...fitting, ...things.map((item) => ({ ...item, found: true }))];
  return {
    items: groups.flatMap((group) => all.filter((item) => item.group === group)),
    looking: found.looking,
  };
}
