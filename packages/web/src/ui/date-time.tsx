import { agoOrDate, clockTime, fullInstant, shortInstant } from '../lib/dates.ts';
import { useReader } from '../lib/reader.ts';
import classes from './figures.module.css';

type Props = {
  value: string | null | undefined;
  ago?: boolean /** The day stands beside it already. */;
  clock?: boolean;
};

/** An instant in the reader's zone; the full one, with seconds and zone, on hover. */
export function DateTime({ value, ago, clock }: Props) {
  const { timeZone, locale } = useReader();
  if (!value) return <span className={classes.missing}>—</span>;
  const tell = ago ? agoOrDate : shortInstant;
  return (
    <time dateTime={value} className={classes.figure} title={fullInstant(value, timeZone, locale)}>
      {clock ? clockTime(value, timeZone, locale) : tell(value, timeZone, locale, new Date())}
    </time>
  );
}
