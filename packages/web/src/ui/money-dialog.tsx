import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyValue } from '../lib/format-money.ts';
import type { UserErrorLike } from '../lib/user-errors.ts';
import { Dialog } from './dialog.tsx';
import { Money } from './money.tsx';
import classes from './money-dialog.module.css';
import { UserErrors } from './user-errors.tsx';

export type MoneyLine = {
  label: string;
  value: MoneyValue | null | ReactNode;
  /** A total: stands under a rule, in strong figures. */
  total?: boolean;
  /** A quiet remark under the label. */
  hint?: string;
};

export type MoneyPart = {
  id: string;
  /** Whom the money goes to or comes from. */
  title: ReactNode;
  lines: readonly MoneyLine[];
};

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  parts: readonly MoneyPart[];
  /** What will be refused and why. */
  refused?: ReactNode;
  /** Says what it does: "Push 12 orders · MYR 671.40". */
  confirm: string;
  danger?: boolean;
  onConfirm: () => void;
  pending?: boolean;
  disabled?: boolean;
  errors?: readonly UserErrorLike[];
  children?: ReactNode;
};

/** Shows every amount before money moves. */
export function MoneyDialog(props: Props) {
  const { opened, onClose, onConfirm, title, parts, refused, confirm, danger, pending, disabled } =
    props;
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={520}>
      {parts.map((part) => (
        <section key={part.id} className={classes.part}>
          <h3 className={classes.title}>{part.title}</h3>
          <dl className={classes.lines}>
            {part.lines.map((line) => (
              <div key={line.label} className={classes.line} data-total={line.total || undefined}>
                <dt>
                  {line.label}
                  {line.hint && <span className={classes.hint}>{line.hint}</span>}
                </dt>
                <dd>
                  {isMoney(line.value) ? (
                    <Money value={line.value} strong={line.total} />
                  ) : (
                    line.value
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {props.children}
      {refused && <div className={classes.refused}>{refused}</div>}
      <UserErrors errors={props.errors ?? []} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} disabled={pending}>
          {t('ui.cancel')}
        </Button>
        <Button
          data-autofocus
          color={danger ? 'red' : undefined}
          loading={pending}
          disabled={disabled}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}

function isMoney(value: MoneyLine['value']): value is MoneyValue | null {
  return value === null || (typeof value === 'object' && 'amount' in value && 'currency' in value);
}
