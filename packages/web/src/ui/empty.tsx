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
  /** It stands for the whole screen: its title is the screen's. */
  screen?: boolean;
};

/** An empty screen says what it is for and offers the first step. */
export function Empty(props: Props) {
  const { title, text, icon: Icon = IconInbox, action, children, screen } = props;
  const Title = screen ? 'h1' : 'h2';
  return (
    <div className={classes.empty}>
      <div className={classes.icon}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </div>
      <Title className={classes.title}>{title}</Title>
      {text && <p className={classes.text}>{text}</p>}
      {children}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
