import { useBlocker } from '@tanstack/react-router';
import { LeaveQuestion } from './leave-question.tsx';

/** Beside a form on a page: leaving while something typed is not saved asks first. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const dirty = isDirty();
  const blocked = useBlocker({
    // Asked anew: what has just been saved may lead on at once.
    shouldBlockFn: () => isDirty(),
    enableBeforeUnload: dirty,
    disabled: !dirty,
    withResolver: true,
  });
  if (blocked.status !== 'blocked') return null;
  return <LeaveQuestion opened onStay={blocked.reset} onLeave={blocked.proceed} />;
}
