import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHat } from './hat.ts';
import classes from './palette.module.css';
import { useSession } from './session.ts';
import { type CommandFound, slots } from './slots.ts';
import { useEntries } from './use-entries.ts';

/** ⌘K: every screen the person may open, and what the slices find for the words typed. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const screens = useScreens().filter(({ label, hint }) => matches(`${hint} ${label}`, words));
  const { found, looking } = useFound(words);
  const all = [...screens, ...found];
  const chosen = Math.min(at, all.length - 1);

  function go(item: CommandFound | undefined) {
    if (!item) return;
    onClose();
    void navigate({ href: item.path });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, all.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') go(all[chosen]);
    else return;
    event.preventDefault();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      styles={{ body: { padding: 0 } }}
      size={560}
      yOffset="14vh"
      centered={false}
      aria-label={t('shell.search')}
      transitionProps={{ duration: 80 }}
    >
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        className={classes.input}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        placeholder={t('shell.palette.placeholder')}
        aria-label={t('shell.search')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={all[chosen] ? `palette-${chosen}` : undefined}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" className={classes.list} role="listbox">
        {all.map((item, index) => (
          <div
            key={item.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes.item}
            ref={(element) => {
              if (index === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setAt(index)}
            onClick={() => go(item)}
            onKeyDown={onKeyDown}
          >
            <span className={classes.label}>{item.label}</span>
            <span className={classes.hint}>{item.hint}</span>
            {index === chosen && <IconArrowRight size={15} aria-hidden />}
          </div>
        ))}
        {all.length === 0 && (
          <p className={classes.nothing}>
            {t(looking ? 'shell.palette.looking' : 'shell.palette.nothing')}
          </p>
        )}
      </div>
    </Modal>
  );
}

function useScreens(): CommandFound[] {
  const { t } = useTranslation();
  const session = useSession();
  const groups = {
    supplier: useEntries('supplier'),
    distributor: useEntries('distributor'),
    organisation: useEntries('organisation'),
  };
  const hat = useHat();
  const other = hat === 'supplier' ? 'distributor' : 'supplier';
  return ([hat, other, 'organisation'] as const)
    .filter((group) => group === 'organisation' || session[group])
    .flatMap((group) =>
      groups[group].map(({ path, label }, at) => {
        const heading = groups[group].slice(0, at + 1).findLast(({ section }) => section)?.section;
        const hat = t(`shell.hats.${group}`);
        return {
          id: `${group} ${path}`,
          path,
          label: t(`shell.nav.${label}`),
          hint: heading ? `${hat} · ${t(`shell.sections.${heading}`)}` : hat,
        };
      }),
    );
}

function useFound(words: string): { found: readonly CommandFound[]; looking: boolean } {
  const [settled] = useDebouncedValue(words.trim(), 180);
  const [answer, setAnswer] = useState<{ for: string; found: readonly CommandFound[] }>({
    for: '',
    found: [],
  });
  useEffect(() => {
    if (settled.length < 2) {
      setAnswer({ for: settled, found: [] });
      return;
    }
    let wanted = true;
    void Promise.all(slots.find.map((find) => find(settled))).then((lists) => {
      if (wanted) setAnswer({ for: settled, found: lists.flat() });
    });
    return () => {
      wanted = false;
    };
  }, [settled]);
  return { found: answer.found, looking: answer.for !== words.trim() };
}

function matches(text: string, words: string): boolean {
  const within = text.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
