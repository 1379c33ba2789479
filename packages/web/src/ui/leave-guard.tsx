import { useBlocker } from '@tanstack/react-router';
import { LeaveQuestion } from './leave-question.tsx';

/** Beside a form on a page: leaving while something typed is not saved asks first. */
export function LeaveGuard({ when }: { when: boolean }) {
  const blocked = useBlocker({
    shouldBlockFn: () => true,
    enableBeforeUnload: when,
    disabled: !when,
    withResolver: true,
  });
  return (
    <LeaveQuestion
      opened={blocked.status === 'blocked'}
      onStay={() => blocked.reset?.()}
      onLeave={() => blocked.proceed?.()}
    />
  );
}
