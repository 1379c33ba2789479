import type { TablerIcon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Hat, Permission } from './navigation.ts';

/** Something ⌘K found for the words typed. */
export type CommandFound = {
  id: string;
  group: 'orders' | 'goods' | 'partners' | 'actions';
  label: string;
  hint?: string;
  path: string;
  /** The side it belongs to: told to those who are both. */
  hat?: Hat;
  /** Its picture; a tile of the words is drawn where there is none. */
  image?: string | null;
  tile?: string;
  /** What the screen is asked to begin, see `lib/intent.ts`. */
  intent?: string;
};

/** Something one can do from anywhere: a screen with an act begun on it, or an act of its own. */
export type Command = {
  id: string;
  label: string;
  icon: TablerIcon;
  /** Other words for it that people may type. */
  words?: string;
  /** Only for those who have this side. */
  hat?: Hat;
  /** Done every day: offered before anything is typed, first of all. */
  daily?: boolean;
  /** Only for those who hold it. */
  needs?: Permission;
} & ({ path: string; intent?: string } | { run: () => void });

type Slots = {
  /** The bell in the top bar: unread count and the inbox in a pop-over. */
  notifications?: ComponentType;
  /** Long work under way, in the top bar, wherever one has gone meanwhile. */
  work?: ComponentType;
  /** The form laid over a screen when the session has ended; calls `done` once signed in again. */
  signInAgain?: ComponentType<{ email: string; done: () => void }>;
  /** Ends the session on the server and leaves the shell. */
  signOut?: () => Promise<void>;
  /** Makes another organisation of the user the acting one. */
  switchOrganisation?: (organisationId: string) => Promise<void>;
  /** At the foot of the screen: leads newcomers on until their first order. */
  guide?: ComponentType;
  /** Live counts beside navigation entries, by path; each draws a `NavCount` of `ui/nav-count.tsx`. */
  counts: Record<string, ComponentType>;
  /** All that waits under a hat, shown on the switch while the other hat is worn. */
  waiting: Partial<Record<Hat, ComponentType>>;
  /** What ⌘K finds besides screens: orders, SKUs, partners. */
  find: ((words: string) => Promise<readonly CommandFound[]>)[];
  /** What ⌘K can do; asked when it is opened, so that the words come with it. */
  commands: (() => Promise<readonly Command[]>)[];
};

/** The places of the shell that slices fill. Load components lazily, so that the shell stays small. */
export const slots: Slots = {
  counts: {},
  waiting: {},
  find: [],
  commands: [],
};
