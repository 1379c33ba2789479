import { Modal, type ModalProps } from '@mantine/core';
import { useBlocker, useNavigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../lib/use-focus-back.ts';
import { LeaveQuestion } from './leave-question.tsx';

type Props = Omit<ModalProps, 'title' | 'onClose' | 'opened'> & {
  opened?: boolean;
  /** Closes at once: the way of a Cancel button, and of an act that was done. */
  onClose: () => void;
  title: ReactNode;
  /** Whether closing would lose something; left out, any text typed counts. */
  dirty?: boolean;
};

/**
 * Every dialog. Escape, a click beside it, the cross and the browser's Back close it, and ask first
 * when something was typed. Another address closes it too: it never stands over another list.
 */
export function Dialog({ opened = true, onClose, dirty, children, ...rest }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const onward = useRef<{ to: string; search: object } | null>(null);
  const typed = useRef(false);
  const sent = useRef(false);
  const losesSomething = () => dirty ?? typed.current;
  useClosedByAddress(opened, onClose);
  useFocusBack(opened);
  useBlocker({
    disabled: !opened,
    enableBeforeUnload: () => losesSomething() && !sent.current,
    shouldBlockFn: ({ action, next }) => {
      const byBrowser = action === 'BACK' || action === 'FORWARD' || action === 'GO';
      // An act that was done may lead on to its result.
      if (!byBrowser && (sent.current || !losesSomething())) return false;
      onward.current = byBrowser ? null : { to: next.pathname, search: next.search };
      attempt();
      return true;
    },
  });
  useEffect(() => {
    if (opened) return;
    typed.current = false;
    sent.current = false;
    setAsking(false);
  }, [opened]);

  function attempt() {
    if (losesSomething()) setAsking(true);
    else onClose();
  }

  function leave() {
    typed.current = false;
    sent.current = true;
    onClose();
    if (onward.current) void navigate({ ...onward.current, ignoreBlocker: true });
  }

  return (
    <Modal
      opened={opened}
      onClose={() => {
        onward.current = null;
        attempt();
      }}
      closeOnEscape={!asking}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      {...rest}
    >
      <div
        onInput={({ target }) => {
          const isText = target instanceof HTMLTextAreaElement || isTextField(target);
          if (!isText) return;
          typed.current = true;
          sent.current = false;
        }}
        onSubmit={() => {
          sent.current = true;
        }}
      >
        {children}
      </div>
      {/* Mounted only now: the Escape that asks is not heard as an answer. */}
      {asking && <LeaveQuestion opened onStay={() => setAsking(false)} onLeave={leave} />}
    </Modal>
  );
}

const isTextField = (target: EventTarget) =>
  target instanceof HTMLInputElement && !['file', 'checkbox', 'radio'].includes(target.type);

function useClosedByAddress(opened: boolean, onClose: () => void): void {
  const href = useRouterState({ select: (state) => state.location.href });
  const openedAt = useRef(href);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!opened) openedAt.current = href;
    else if (openedAt.current !== href) close();
  }, [opened, href]);
}
