import type { ReactNode } from 'react';
import classes from './panel.module.css';

type Props = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** No padding: the content is a table or a list that reaches the border. */
  flush?: boolean;
  children: ReactNode;
};

/** One subject on a page that has several. */
export function Panel({ title, description, actions, flush, children }: Props) {
  return (
    <section className={classes.panel}>
      {(title || actions) && (
        <header className={classes.head}>
          <div>
            {title && <h2 className={classes.title}>{title}</h2>}
            {description && <p className={classes.description}>{description}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}
