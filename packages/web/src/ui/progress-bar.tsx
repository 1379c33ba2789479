import classes from './progress-bar.module.css';

type Props = { label: string; done: number; refused: number; total: number };

/** Done and refused of a total, as one bar. */
export function ProgressBar({ label, done, refused, total }: Props) {
  const share = (count: number) => `${total === 0 ? 0 : (100 * count) / total}%`;
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done + refused}
    >
      <span className={classes.done} style={{ width: share(done) }} />
      <span className={classes.refused} style={{ width: share(refused) }} />
    </div>
  );
}
