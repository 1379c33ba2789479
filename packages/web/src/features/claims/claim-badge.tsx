import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import type { Held } from './product-list-query.ts';

const tones: Record<Held['state'], Tone> = {
  ACTIVE: 'good',
  EXPIRED: 'warning',
  STOPPED: 'ended',
  REMOVED: 'ended',
};

/** Why a claim is where it is, in a word. */
export function ClaimBadge({ claim }: { claim: Pick<Held, 'state' | 'reason'> }) {
  const { t } = useTranslation();
  const label = claim.reason
    ? t(`claims.reasons.${claim.reason}`)
    : t(`claims.states.${claim.state}`);
  return <StateBadge tone={tones[claim.state]} label={label} />;
}
