import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Guide, nextStepOf } from '../plans/guide.ts';
import classes from './set-up-steps.module.css';

/** The way to the first order, step by step. It goes when the last one is done. */
export function SetUpSteps({ guide }: { guide: Guide | null }) {
  const { t } = useTranslation();
  const next = guide && nextStepOf(guide);
  if (!guide || !next) return null;
  const done = guide.steps.filter((step) => step.done).length;
  return (
    <section className={classes.setUp} aria-labelledby="home-set-up">
      <header className={classes.head}>
        <h2 id="home-set-up" className={classes.heading}>
          {guide.title}
        </h2>
        <span className={classes.quiet}>
          {t('reports.setUp', { done, count: guide.steps.length })}
        </span>
      </header>
      <ol className={classes.steps}>
        {guide.steps.map((step, at) => (
          <li key={step.id} className={classes.step} data-done={step.done || undefined}>
            <span className={classes.mark}>
              {step.done ? (
                <IconCheck size={15} stroke={2.4} aria-label={t('reports.done')} />
              ) : (
                at + 1
              )}
            </span>
            <span className={classes.words}>
              <span className={classes.title}>{step.title}</span>
              {!step.done && <span className={classes.quiet}>{step.text}</span>}
            </span>
            {step === next && (
              <Button
                component={Link}
                to={step.to as string}
                search={(step.search ?? {}) as never}
                size="xs"
              >
                {t('reports.go')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
