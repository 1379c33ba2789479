import { ActionIcon, Button, Popover, Progress, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronUp, IconX } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Guide, type GuideStep, nextStepOf } from './guide.ts';
import classes from './guide-bar.module.css';

type Props = { guide: Guide; onHide: () => void };

/** At the foot of every screen while somebody sets up: how far they are, and the way on. */
export function GuideBar({ guide, onHide }: Props) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const next = nextStepOf(guide);
  const done = guide.steps.filter((step) => step.done).length;
  const count = guide.steps.length;
  const isHere = next?.to === path;
  return (
    <aside className={classes.bar} aria-label={guide.title}>
      <StepList guide={guide} done={done} />
      <p className={classes.next} aria-live="polite">
        {next ? (
          <>
            <b>{next.title}</b> <span>{next.text}</span>
          </>
        ) : (
          t('plans.guide.ready')
        )}
      </p>
      <span className={classes.acts}>
        {path !== guide.overview.to && (
          <Button
            component={Link}
            to={guide.overview.to as string}
            size="compact-sm"
            variant={isHere || !next ? 'filled' : 'default'}
          >
            {guide.overview.label}
          </Button>
        )}
        {next && !isHere && (
          <Button
            component={Link}
            to={next.to as string}
            search={(next.search ?? {}) as never}
            size="compact-sm"
          >
            {t('plans.guide.go')}
          </Button>
        )}
        <ActionIcon size="sm" aria-label={t('plans.guide.hide', { count })} onClick={onHide}>
          <IconX size={15} />
        </ActionIcon>
      </span>
    </aside>
  );
}

function StepList({ guide, done }: { guide: Guide; done: number }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const count = guide.steps.length;
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={340} shadow="md">
      <Popover.Target>
        <UnstyledButton
          className={classes.sum}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Progress value={(done / count) * 100} size={6} w={64} aria-hidden />
          {t('plans.guide.sum', { title: guide.title, done, count })}
          <IconChevronUp size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <ol className={classes.steps}>
          {guide.steps.map((step, at) => (
            <Step key={step.id} step={step} number={at + 1} onGo={() => setOpened(false)} />
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}

type StepProps = { step: GuideStep; number: number; onGo: () => void };

function Step({ step, number, onGo }: StepProps) {
  const { t } = useTranslation();
  return (
    <li>
      <Link
        to={step.to as string}
        search={(step.search ?? {}) as never}
        className={classes.step}
        data-done={step.done || undefined}
        onClick={onGo}
      >
        <span className={classes.mark}>
          {step.done ? <IconCheck size={13} aria-label={t('plans.onboarding.done')} /> : number}
        </span>
        <span>
          {step.title}
          {!step.done && <small>{step.text}</small>}
        </span>
      </Link>
    </li>
  );
}
