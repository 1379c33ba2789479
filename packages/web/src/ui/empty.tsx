import { IconInbox, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty.module.css';

type Props = {
  title: string;
  /** What this screen is for, in a sentence or two. */
  text?: string;
  icon?: TablerIcon;
  /** The first step: one button, or a link. */
  action?: ReactNode;
  children?: ReactNode;
};

/** An empty screen says what it is for and offers the first step. */
export function Empty({ title, text, icon: Icon = IconInbox, action, children }: Props) {
  return (
    <div className={classes.empty}>
      <div className={classes.icon}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </div>
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {children}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
