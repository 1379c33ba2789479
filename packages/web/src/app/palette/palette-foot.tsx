import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './palette.module.css';

const keys = [
  ['move', ['↑', '↓']],
  ['open', ['↵']],
  ['aside', [/mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl', '↵']],
  ['close', ['Esc']],
] as const;

/** The keys, for those who have come here by one. */
export function PaletteFoot() {
  const { t } = useTranslation();
  return (
    <footer className={classes.foot}>
      {keys.map(([name, strokes]) => (
        <span key={name} className={classes.stroke}>
          {strokes.map((stroke) => (
            <Kbd key={stroke} size="xs">
              {stroke}
            </Kbd>
          ))}
          {t(`shell.palette.keys.${name}`)}
        </span>
      ))}
    </footer>
  );
}
