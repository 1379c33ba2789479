import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { groupDigits } from '../../lib/format-money.ts';
import { scaleOf } from '../../lib/scale-of.ts';
import classes from './bars.module.css';

export type Bar = {
  key: string;
  value: number;
  /** The whole of it in words, for the tip and for those who hear it. */
  label: string;
  /** What the tip shows. */
  tip: ReactNode;
  /** Written below the axis. */
  tick?: string;
  to: string;
  search?: Record<string, unknown>;
};

type Props = { title: string; bars: readonly Bar[] };

/**
 * Bars of whole numbers, each a link to what it counts. One stop for the tab key: arrows go from bar
 * to bar, home and end to the first and the last.
 */
export function Bars({ title, bars }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState(bars.length - 1);
  const [shown, setShown] = useState<number | null>(null);
  const top = scaleOf(Math.max(0, ...bars.map(({ value }) => value)));
  const last = bars.length - 1;
  const focusable = Math.min(stop, last);

  function move(event: KeyboardEvent) {
    const next = { ArrowLeft: focusable - 1, ArrowRight: focusable + 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    const target = Math.max(0, Math.min(last, next));
    setStop(target);
    list.current?.querySelectorAll('a')[target]?.focus();
  }

  const open = shown === null ? undefined : bars[shown];
  return (
    <div className={classes.chart}>
      {[top, top / 2, 0].map((value) => (
        <div
          key={value}
          className={classes.grid}
          style={{ '--at': value / top }}
          aria-hidden="true"
        >
          <span>{groupDigits(String(value))}</span>
        </div>
      ))}
      <ol
        ref={list}
        className={classes.bars}
        aria-label={title}
        onKeyDown={move}
        onPointerLeave={() => setShown(null)}
        onBlur={() => setShown(null)}
      >
        {bars.map(({ key, value, label, tick, to, search }, at) => (
          <li key={key} className={classes.slot}>
            <Link
              className={classes.hit}
              to={to as string}
              search={search as never}
              aria-label={label}
              tabIndex={at === focusable ? 0 : -1}
              onPointerEnter={() => setShown(at)}
              onFocus={() => {
                setStop(at);
                setShown(at);
              }}
            >
              <span
                className={classes.bar}
                data-shown={at === shown || undefined}
                style={{ '--share': value / top }}
              />
            </Link>
            {tick && (
              <span className={classes.tick} data-end={at === last || undefined} aria-hidden="true">
                {tick}
              </span>
            )}
          </li>
        ))}
      </ol>
      {open && shown !== null && (
        <div
          className={classes.tip}
          style={{ '--at': (shown + 0.5) / bars.length }}
          aria-hidden="true"
        >
          {open.tip}
        </div>
      )}
    </div>
  );
}
