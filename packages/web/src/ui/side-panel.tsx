import { Anchor, Drawer } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../lib/use-focus-back.ts';
import classes from './side-panel.module.css';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Beside the title: the state of what is shown. */
  badge?: ReactNode;
  /** The address of its page, where there is more than fits here. */
  page?: string | undefined;
  size?: number;
  /** Stays in sight while the content scrolls: the one next step. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A row in detail, beside its list. Whether it is open stands in the address (`state.open`). */
export function SidePanel(props: Props) {
  const { opened, onClose, title, badge, page, size = 520, footer, children } = props;
  const { t } = useTranslation();
  useFocusBack(opened);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={
        <span className={classes.head}>
          <span className={classes.name}>{title}</span>
          {badge}
          {page && (
            <Anchor
              size="sm"
              className={classes.page}
              renderRoot={(link) => <Link {...link} to={page as string} />}
            >
              {t('ui.openPage')} <IconArrowUpRight size={14} aria-hidden />
            </Anchor>
          )}
        </span>
      }
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
