import { useNetwork } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { activity } from './activity.ts';
import { liveLine, tryLineNow } from './live-line.ts';
import { newVersion } from './new-version.ts';
import { askServerNow, serverState } from './server-watch.ts';
import { useStore } from './store.ts';

export type Notice = {
  kind: 'offline' | 'silent' | 'paused' | 'catchingUp' | 'updated' | 'slow';
  nextTryAt: number | null;
};

/** How long a trouble must last before it is worth a word; null = only when it follows one told. */
const patience: Record<Notice['kind'], number | null> = {
  offline: 0,
  silent: 300,
  paused: 2_000,
  catchingUp: null,
  updated: 0,
  slow: 0,
};

/** The one thing worth saying about the connection: the worst comes first. */
export function useNotice(): Notice | null {
  const { online } = useNetwork();
  useEffect(() => {
    if (!online) return;
    askServerNow();
    tryLineNow();
  }, [online]);
  return useSettled(useTrouble(online));
}

function useTrouble(online: boolean): Notice | null {
  const server = useStore(serverState);
  const line = useStore(liveLine);
  const updated = useStore(newVersion);
  const asking = useStore(activity);
  const plain = (kind: Notice['kind']): Notice => ({ kind, nextTryAt: null });
  if (!online) return plain('offline');
  if (!server.answering) return { kind: 'silent', nextTryAt: server.nextTryAt };
  if (line.state === 'lost') return { kind: 'paused', nextTryAt: line.nextTryAt };
  if (updated) return plain('updated');
  if (line.state === 'catchingUp') return plain('catchingUp');
  return asking === 'verySlow' ? plain('slow') : null;
}

/** A blink is not worth a word; what is being said changes to what is worse, or better, at once. */
function useSettled(trouble: Notice | null): Notice | null {
  const [saying, setSaying] = useState(false);
  const wait = trouble ? patience[trouble.kind] : 0;
  const troubled = trouble !== null;
  useEffect(() => {
    if (!troubled) {
      setSaying(false);
      return;
    }
    if (wait === null) return;
    const timer = setTimeout(() => setSaying(true), wait);
    return () => clearTimeout(timer);
  }, [troubled, wait]);
  return saying ? trouble : null;
}
