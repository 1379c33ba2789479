import classes from './tile.module.css';

type Props = { name: string; size?: number; round?: boolean; strong?: boolean };

/** A quiet picture for what has none: its initials on a colour that is always the same for the name. */
export function Tile({ name, size = 28, round, strong }: Props) {
  return (
    <span
      className={classes.tile}
      data-round={round || undefined}
      data-strong={strong || undefined}
      style={{ '--size': `${size}px`, '--hue': hueOf(name) }}
      data-initials={initials(name)}
      aria-hidden="true"
    />
  );
}

export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s\-_/]+/u)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[1]] : [words[0]];
  const picked = letters.map((word) => [...(word ?? '')][0] ?? '').join('');
  return picked.toUpperCase();
}

export function hueOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return hash / 10;
}
