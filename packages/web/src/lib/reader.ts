import { createContext, useContext } from 'react';

export type Reader = { timeZone: string; locale: string };

/** How the reader wants instants and figures told; filled by the shell from the user's settings. */
export const ReaderContext = createContext<Reader>({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: 'en',
});

export function useReader(): Reader {
  return useContext(ReaderContext);
}
