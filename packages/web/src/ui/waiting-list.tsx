import { Link } from '@tanstack/react-router';
import { Quantity } from './quantity.tsx';
import classes from './waiting-list.module.css';

type Item = {
  label: string;
  count: number | null | undefined;
  to: string;
  search?: Record<string, string>;
  /** Drawn in red while there is any. */
  urgent?: boolean;
};

type Props = {
  items: readonly Item[];
  /** Said when nothing waits. */
  calm: string;
  /** Also items with nothing behind them: a summary rather than a list of work. */
  all?: boolean;
};

/** Numbers, each a link to the list behind it. */
export function WaitingList({ items, calm, all }: Props) {
  const shown = items.filter((item) => all || (item.count ?? 0) > 0);
  if (shown.length === 0) return <p className={classes.calm}>{calm}</p>;
  return (
    <ul className={classes.list}>
      {shown.map(({ label, count, to, search, urgent }) => (
        <li key={label}>
          <Link className={classes.link} to={to as string} search={search as never}>
            <span>{label}</span>
            <span className={classes.count} data-urgent={(urgent && (count ?? 0) > 0) || undefined}>
              <Quantity value={count} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
