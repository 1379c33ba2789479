import { Loader, Modal, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/intent.ts';
import { useFocusBack } from '../../lib/use-focus-back.ts';
import { useSession } from '../session.ts';
import type { Item } from './item.ts';
import classes from './palette.module.css';
import { PaletteFoot } from './palette-foot.tsx';
import { PaletteList } from './palette-list.tsx';
import { remember } from './recent.ts';
import { useItems } from './use-items.ts';

/** ⌘K: where one was, every screen, every act, and what the slices find for the words typed. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { organisation } = useSession();
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const [words, setWords] = useState('');
  useFocusBack(true);
  const [at, setAt] = useState<string | null>(null);
  const [eager, setEager] = useState(false);
  const { items, looking } = useItems(words);
  const shown = useRef<string | null>(null);
  // What is marked stays marked while answers come in above it: Enter opens what the eye is on.
  const chosen =
    items.find(({ id }) => id === at) ?? items.find(({ id }) => id === shown.current) ?? items[0];
  useEffect(() => {
    shown.current = words.trim() === '' ? null : (chosen?.id ?? null);
  });

  function go(item: Item, aside = false) {
    if (organisation) remember(organisation.id, item);
    onClose();
    if (item.run) item.run();
    else if (aside && item.path) window.open(item.path, '_blank', 'noopener');
    else if (item.path) {
      ask(item.intent ?? null);
      void navigate({ href: item.path });
    }
  }

  // Enter pressed before the answer was here: the first thing found is what was meant.
  useEffect(() => {
    if (!eager || looking) return;
    setEager(false);
    if (items[0]) go(items[0]);
  });

  function move(by: number) {
    if (items.length === 0) return;
    const now = chosen ? items.indexOf(chosen) : 0;
    setAt(items[(now + by + items.length) % items.length]?.id ?? null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      if (chosen) go(chosen, event.metaKey || event.ctrlKey);
      else setEager(looking);
    } else return;
    event.preventDefault();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      fullScreen={phone}
      styles={{ body: { padding: 0 } }}
      classNames={{ content: classes.content, body: classes.body }}
      size={620}
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('shell.search') } }}
      transitionProps={{ duration: 80 }}
    >
      <div className={classes.head}>
        <TextInput
          data-autofocus
          variant="unstyled"
          size="md"
          className={classes.input}
          leftSection={<IconSearch size={17} stroke={1.7} />}
          rightSection={looking ? <Loader size={15} /> : null}
          placeholder={t('shell.palette.placeholder')}
          aria-label={t('shell.search')}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls="palette-list"
          aria-activedescendant={chosen ? `palette ${chosen.id}` : undefined}
          spellCheck={false}
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(null);
            shown.current = null;
            setEager(false);
          }}
          onKeyDown={onKeyDown}
        />
        {phone && (
          <button type="button" className={classes.cancel} onClick={onClose}>
            {t('ui.cancel')}
          </button>
        )}
      </div>
      <PaletteList
        items={items}
        chosen={chosen}
        words={words}
        looking={looking}
        onPoint={(item) => setAt(item.id)}
        onGo={go}
      />
      {!phone && <PaletteFoot />}
    </Modal>
  );
}
