import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../lib/use-focus-back.ts';
import classes from './keyboard-map.module.css';

const keys = [
  ['palette', ['⌘ / Ctrl', 'K']],
  ['find', ['/']],
  ['move', ['↑', '↓']],
  ['leap', ['Page ↑', 'Page ↓']],
  ['ends', ['Home', 'End']],
  ['select', ['Space']],
  ['selectRange', ['Shift', 'Space']],
  ['extend', ['Shift', '↑ ↓']],
  ['selectAll', ['⌘ / Ctrl', 'A']],
  ['open', ['Enter']],
  ['close', ['Esc']],
  ['side', ['⌘ / Ctrl', 'B']],
  ['map', ['?']],
] as const;

export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack(true);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shell.keys.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      size="sm"
    >
      <dl className={classes.list}>
        {keys.map(([name, strokes]) => (
          <div key={name} className={classes.row}>
            <dt>{t(`shell.keys.${name}`)}</dt>
            <dd>
              {strokes.map((stroke) => (
                <Kbd key={stroke}>{stroke}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
