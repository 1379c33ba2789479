import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Trail } from '../lib/list-trail.ts';
import classes from './neighbours.module.css';

type Props = {
  trail: Trail | null;
  /** The address of a neighbour, by its id. */
  to: (id: string) => string;
};

/** Steps to the row before and behind, in the list one came from. */
export function Neighbours({ trail, to }: Props) {
  const { t } = useTranslation();
  if (!trail || trail.count < 2) return null;
  const { place, count, previous, next } = trail;
  return (
    <span className={classes.neighbours}>
      <span>{t('ui.neighbours.place', { place, count })}</span>
      <Step id={previous} to={to} label={t('ui.neighbours.previous')} icon={IconChevronLeft} />
      <Step id={next} to={to} label={t('ui.neighbours.next')} icon={IconChevronRight} />
    </span>
  );
}

type StepProps = {
  id: string | null;
  to: Props['to'];
  label: string;
  icon: typeof IconChevronLeft;
};

function Step({ id, to, label, icon: Icon }: StepProps) {
  if (id === null) {
    return (
      <ActionIcon size="sm" disabled aria-label={label}>
        <Icon size={16} />
      </ActionIcon>
    );
  }
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        aria-label={label}
        renderRoot={(props) => <Link {...props} to={to(id) as string} replace />}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
