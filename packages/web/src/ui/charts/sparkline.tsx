import classes from './sparkline.module.css';

const WIDTH = 100;
const HEIGHT = 28;

/** The course of a figure without axes, beside the figure itself; says nothing that is not there in words. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const range = most - least || 1;
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map(
    (value, at) =>
      `${(at * step).toFixed(2)},${(HEIGHT - ((value - least) / range) * HEIGHT).toFixed(2)}`,
  );
  return (
    <svg
      className={classes.spark}
      viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polygon
        className={classes.area}
        points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`}
      />
      <polyline className={classes.line} points={points.join(' ')} />
    </svg>
  );
}
