import { Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './table.module.css';

/** Asks for the next page shortly before the reader gets there. */
export function LoadMore({ onReach }: { onReach: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  reach.current = onReach;
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) {
          observer.disconnect();
          reach.current();
        }
      },
      { rootMargin: '600px' },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={mark} className={classes.more}>
      <Loader size={16} type="dots" color="gray" />
    </div>
  );
}
