import type { TFunction } from 'i18next';
import { groupDigits } from '../../lib/format-money.ts';
import type { Tone } from '../../ui/state-badge.tsx';
import type { Job } from './job-documents.ts';

const shown = (count: number) => groupDigits(String(count));

/** "Push to suppliers · 200 orders", or the work with the name of its file. */
export function jobName({ kind, title, total }: Job, t: TFunction): string {
  const name = t(`jobs.kinds.${kind}`);
  if (title) return `${name} · ${title}`;
  return total === null
    ? name
    : `${name} · ${t(`jobs.items.${kind}`, { count: total, shown: shown(total) })}`;
}

/** How many items are settled without a refusal. */
export const doneOf = ({ created, updated, unchanged }: Job): number =>
  created + updated + unchanged;

/** What the parts of "done" are called for this kind of work; nothing is said of zero. */
export function jobCounts(job: Job, t: TFunction): string {
  const changed = CHANGED[job.kind];
  const made = job.kind === 'CLAIMS_CREATE' ? 'claimed' : 'created';
  const parts = [
    [made, job.created],
    [changed, job.updated],
    ['unchanged', job.unchanged],
    ['refused', job.refused],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => t(`jobs.counts.${word}`, { shown: shown(count) }))
    .join(' · ');
}

const CHANGED = {
  SKU_IMPORT: 'updated',
  LISTING_IMPORT: 'updated',
  ORDER_IMPORT: 'updated',
  ORDERS_PACK: 'packed',
  ORDERS_PUSH: 'pushed',
  CLAIMS_CREATE: 'adopted',
} as const satisfies Record<Job['kind'], string>;

/** A job that ended with refusals is done, and still asks to be looked at. */
export function jobState({ state, refused }: Job, t: TFunction): { tone: Tone; label: string } {
  if (state === 'RUNNING') return { tone: 'working', label: t('jobs.states.RUNNING') };
  if (state === 'FAILED') return { tone: 'bad', label: t('jobs.states.FAILED') };
  return refused > 0
    ? { tone: 'warning', label: t('jobs.states.REFUSED') }
    : { tone: 'good', label: t('jobs.states.FINISHED') };
}
