import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HomeLink } from './home-links.ts';
import classes from './set-up-steps.module.css';

export type SetUpStep = {
  key: string;
  done: boolean;
  title: string;
  text: string;
  /** The button; null while it is somebody else's turn, or another step comes first. */
  action: ({ label: string } & HomeLink) | null;
};

/** The way to the first order. It goes when the last step is done. */
export function SetUpSteps({ steps }: { steps: readonly SetUpStep[] }) {
  const { t } = useTranslation();
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  if (!next) return null;
  return (
    <section className={classes.setUp} aria-labelledby="home-set-up">
      <header className={classes.head}>
        <h2 id="home-set-up" className={classes.heading}>
          {t('reports.setUp.title')}
        </h2>
        <span className={classes.quiet}>
          {t('reports.setUp.steps', { done, count: steps.length })}
        </span>
      </header>
      <ol className={classes.steps}>
        {steps.map((step, at) => (
          <li key={step.key} className={classes.step} data-done={step.done || undefined}>
            <span className={classes.mark}>
              {step.done ? <IconCheck size={15} stroke={2.4} aria-hidden /> : at + 1}
            </span>
            <span className={classes.words}>
              <span className={classes.title}>{step.title}</span>
              {!step.done && <span className={classes.quiet}>{step.text}</span>}
            </span>
            {!step.done && step.action && (
              <Button
                component={Link}
                to={step.action.to as string}
                search={step.action.search as never}
                variant={step === next ? 'filled' : 'default'}
                size="xs"
              >
                {step.action.label}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
