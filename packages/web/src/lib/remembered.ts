import { useState } from 'react';

/** A switch of the reader's own, kept in this browser. */
export function useRemembered(name: string, first: boolean): [boolean, (next: boolean) => void] {
  const key = `distributary.${name}`;
  const [value, setValue] = useState(() => {
    const stored = localStorage.getItem(key);
    return stored === null ? first : stored === 'yes';
  });
  return [
    value,
    (next) => {
      localStorage.setItem(key, next ? 'yes' : 'no');
      setValue(next);
    },
  ];
}
