import type { ComponentType } from 'react';

export type CommandFound = { id: string; label: string; hint?: string; path: string };

type Slots = {
  /** The bell in the top bar: unread count and the inbox in a pop-over. */
  notifications?: ComponentType;
  /** The form laid over a screen when the session has ended; calls `done` once signed in again. */
  signInAgain?: ComponentType<{ email: string; done: () => void }>;
  /** Ends the session on the server and leaves the shell. */
  signOut?: () => Promise<void>;
  /** Makes another organisation of the user the acting one. */
  switchOrganisation?: (organisationId: string) => Promise<void>;
  /** Live counts beside navigation entries, by path; each draws a `NavCount` of `ui/nav-count.tsx`. */
  counts: Record<string, ComponentType>;
  /** What ⌘K finds besides screens: orders, SKUs, partners. */
  find: ((words: string) => Promise<readonly CommandFound[]>)[];
};

/** The places of the shell that slices fill. Load components lazily, so that the shell stays small. */
export const slots: Slots = {
  counts: {},
  find: [],
};
