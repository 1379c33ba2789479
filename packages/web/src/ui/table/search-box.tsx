import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './list-toolbar.module.css';

type Props = { label: string; value: string; onChange: (words: string) => void };

/** Searches while one types; `/` brings the cursor here. */
export function SearchBox({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(value);
  const settle = useDebouncedCallback(onChange, 220);
  useHotkeys([['/', () => input.current?.focus()]]);

  // The address may change under us: back, or "clear".
  useEffect(() => {
    if (document.activeElement !== input.current || value === '') setWords(value);
  }, [value]);

  function change(next: string) {
    setWords(next);
    settle(next);
  }

  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} stroke={1.7} />}
      rightSection={
        words === '' ? (
          <Kbd size="xs" className={classes.key}>
            /
          </Kbd>
        ) : (
          <CloseButton size="xs" aria-label={t('ui.clear')} onClick={() => change('')} />
        )
      }
      value={words}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') change('');
      }}
    />
  );
}
