import { IconAlertTriangle, IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Quantity } from '../../ui/quantity.tsx';
import type { HomeLink } from './home-links.ts';
import classes from './waiting.module.css';

export type Waiting = {
  key: string;
  label: string;
  /** Why it waits, in a sentence. */
  text: string;
  count: number | undefined;
  /** The one next step. */
  action: string;
  link: HomeLink;
  /** Buyers or money are at risk while it waits. */
  urgent?: boolean;
};

/** What waits for one today, what is urgent first; each leads to where it is done. */
export function WaitingToday({ items }: { items: readonly Waiting[] | null }) {
  const { t } = useTranslation();
  const waiting = (items ?? []).filter(({ count }) => (count ?? 0) > 0);
  waiting.sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false));
  return (
    <section className={classes.waits} aria-labelledby="home-waits">
      <h2 id="home-waits" className={classes.title}>
        {t('reports.waits')}
      </h2>
      {items === null ? (
        <div className={classes.soon} aria-hidden="true" />
      ) : waiting.length === 0 ? (
        <p className={classes.calm}>
          <IconCircleCheck size={20} stroke={1.7} aria-hidden />
          <span>
            {t('reports.calm')} <span className={classes.quiet}>{t('reports.calmText')}</span>
          </span>
        </p>
      ) : (
        <ul className={classes.list}>
          {waiting.map((item) => (
            <WaitingRow key={item.key} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingRow({ item }: { item: Waiting }) {
  const { label, text, count, action, link, urgent } = item;
  return (
    <li className={classes.item}>
      <Link
        className={classes.row}
        data-urgent={urgent || undefined}
        to={link.to as string}
        search={link.search as never}
      >
        <span className={classes.count}>
          <Quantity value={count} />
        </span>
        <span className={classes.words}>
          <span className={classes.label}>
            {urgent && <IconAlertTriangle size={15} stroke={2} aria-hidden />}
            {label}
          </span>
          <span className={classes.text}>{text}</span>
        </span>
        <span className={classes.action}>
          {action}
          <IconChevronRight size={15} stroke={2} aria-hidden />
        </span>
      </Link>
    </li>
  );
}
