import { Popover } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './bell.module.css';
import { Inbox } from './inbox.tsx';
import type { Notice } from './queries.ts';

type Props = {
  /** The button it hangs below. */
  face: ReactNode;
  opened: boolean;
  onChange: (opened: boolean) => void;
  onClose: () => void;
  unread: number;
  onOpen: (notice: Notice) => void;
};

export function BellPanel({ face, opened, onChange, onClose, unread, onOpen }: Props) {
  const navigate = useNavigate();
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      onClose={onClose}
      position="bottom-end"
      shadow="md"
      trapFocus
    >
      <Popover.Target>{face}</Popover.Target>
      <Popover.Dropdown p={0}>
        <div className={classes.panel}>
          {opened && (
            <Inbox
              unread={unread}
              onOpen={onOpen}
              onAll={() => {
                onChange(false);
                void navigate({ href: '/notifications' });
              }}
            />
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
