import { useNavigate } from '@tanstack/react-router';
import { noticePath } from './notice-path.ts';
import type { Notice } from './queries.ts';

/** Goes to what a notice is about. */
export function useOpenNotice(): (notice: Notice) => void {
  const navigate = useNavigate();
  return (notice) => {
    const { to, search } = noticePath(notice);
    void navigate({ to: to as string, search: search as never });
  };
}
