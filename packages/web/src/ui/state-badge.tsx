import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleXFilled,
  IconProgress,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from './state-badge.module.css';

/**
 * `idle` nothing asked yet · `waiting` somebody must decide · `working` under way · `good` done ·
 * `warning` works, but look · `bad` failed or refused · `ended` over, for the record.
 */
export type Tone = 'idle' | 'waiting' | 'working' | 'good' | 'warning' | 'bad' | 'ended';

const shapes: Record<Tone, TablerIcon> = {
  idle: IconCircle,
  waiting: IconCircleHalf2,
  working: IconProgress,
  good: IconCircleCheckFilled,
  warning: IconAlertTriangleFilled,
  bad: IconCircleXFilled,
  ended: IconCircleDashed,
};

/** A state is a word, a colour and a shape, never colour alone. */
export function StateBadge({ tone, label }: { tone: Tone; label: string }) {
  const Shape = shapes[tone];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Shape size={13} aria-hidden />
      <span>{label}</span>
    </span>
  );
}
