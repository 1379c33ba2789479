import type { TablerIcon } from '@tabler/icons-react';
import type { Hat } from '../navigation.ts';
import type { CommandFound } from '../slots.ts';

export type Group = 'recent' | 'actions' | 'screens' | CommandFound['group'];

/** A line of the palette. */
export type Item = {
  id: string;
  group: Group;
  label: string;
  hint?: string;
  /** Other words by which it is found. */
  words?: string;
  icon?: TablerIcon;
  image?: string | null;
  tile?: string;
  hat?: Hat;
  /** Where it leads; an act of its own has no address. */
  path?: string;
  intent?: string;
  run?: () => void;
  /** Found for words, so nothing registered tells whether it is still there. */
  found?: boolean;
};

/** The order in which groups stand, whatever arrives first. */
export const groups: readonly Group[] = [
  'recent',
  'actions',
  'screens',
  'orders',
  'goods',
  'partners',
];
