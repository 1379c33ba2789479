import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './side-panel.module.css';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  size?: number;
  /** Stays in sight while the content scrolls: the one next step. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A row in detail, beside its list. Whether it is open stands in the address (`state.open`). */
export function SidePanel({ opened, onClose, title, size = 520, footer, children }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      overlayProps={{ backgroundOpacity: 0.18 }}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      classNames={{
        content: classes.content,
        header: classes.header,
        body: classes.body,
        title: classes.title,
      }}
    >
      <div className={classes.scroll}>{children}</div>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </Drawer>
  );
}
