import classes from './nav-count.module.css';

/** What waits, beside a navigation entry. Nothing is drawn for none. */
export function NavCount({ value, urgent }: { value?: number | null; urgent?: boolean }) {
  if (!value) return null;
  return (
    <span className={classes.count} data-urgent={urgent || undefined}>
      {value > 999 ? '999+' : value}
    </span>
  );
}
