import type { TFunction } from 'i18next';
import type { Tone } from '../../ui/state-badge.tsx';
import type { Figures } from './account-fragment.ts';

const above = (amount: string) => !amount.startsWith('-') && /[1-9]/.test(amount);

/** Whether orders can be pushed on this account, in a word. */
export function accountState(account: Figures, t: TFunction): { tone: Tone; label: string } {
  if (above(account.overLimit.amount)) return { tone: 'bad', label: t('ledger.states.overLimit') };
  if (!above(account.spendable.amount)) return { tone: 'bad', label: t('ledger.states.nothing') };
  if (above(account.creditUsed.amount)) {
    return { tone: 'warning', label: t('ledger.states.onCredit') };
  }
  return { tone: 'good', label: t('ledger.states.covered') };
}
