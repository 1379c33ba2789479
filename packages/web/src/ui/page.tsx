import { Skeleton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { setTitle } from '../lib/title.ts';
import { useHeadingFocus } from '../lib/use-heading-focus.ts';
import classes from './page.module.css';

type Props = {
  title: string;
  /** Drawn beside the title: a state, a count. */
  badge?: ReactNode;
  description?: ReactNode;
  /** Buttons at the right; the one that matters most stands last and is filled. */
  actions?: ReactNode;
  breadcrumbs?: readonly { label: string; to: string; search?: Record<string, unknown> }[];
  /** Behind the breadcrumbs: the way to what stands beside it. */
  neighbours?: ReactNode;
  /** A list: takes the whole height, so that only its rows scroll. */
  fill?: boolean;
  /** A form or a detail: keeps lines short. */
  narrow?: boolean;
  loading?: boolean;
  children: ReactNode;
};

export function Page(props: Props) {
  const { title, badge, description, actions, breadcrumbs, neighbours } = props;
  const { fill, narrow, loading, children } = props;
  const heading = useHeadingFocus(!loading);
  useEffect(() => setTitle(title), [title]);
  return (
    <div className={classes.page} data-fill={fill || undefined} data-narrow={narrow || undefined}>
      {breadcrumbs && (
        <nav className={classes.crumbs}>
          {breadcrumbs.map(({ label, to, search }) => (
            <Fragment key={to}>
              <Link to={to as string} search={search as never}>
                {label}
              </Link>
              <IconChevronRight size={13} aria-hidden />
            </Fragment>
          ))}
          <span aria-current="page">{title}</span>
          {neighbours}
        </nav>
      )}
      <header className={classes.head}>
        <div className={classes.titles}>
          <div className={classes.titleLine}>
            {loading ? (
              <Skeleton h={24} w={220} />
            ) : (
              <h1 ref={heading} tabIndex={-1} className={classes.title}>
                {title}
              </h1>
            )}
            {badge}
          </div>
          {description && <p className={classes.description}>{description}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
