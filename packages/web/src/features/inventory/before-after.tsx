import { Quantity } from '../../ui/quantity.tsx';
import classes from './before-after.module.css';

/** A quantity before and after; what did not move is drawn quietly. */
export function BeforeAfter({
  before,
  after,
  quiet,
}: {
  before: number;
  after: number;
  quiet?: boolean;
}) {
  if (before === after && quiet) return <span className={classes.same}>—</span>;
  return (
    <span className={classes.change}>
      <span className={classes.before}>
        <Quantity value={before} />
      </span>
      <span aria-hidden>→</span>
      <Quantity value={after} />
    </span>
  );
}
