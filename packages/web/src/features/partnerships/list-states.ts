import { defineList } from '../../lib/list-state.ts';

export const distributorListState = defineList({
  tabs: ['pending', 'partnered', 'rejected', 'ended'],
  sorts: ['name', 'since'],
  defaultSort: '-since',
  filters: ['level'],
});

export const supplierListState = defineList({
  tabs: ['partnered', 'pending', 'rejected', 'ended'],
  sorts: ['name', 'since'],
  defaultSort: '-since',
});

export const invitationListState = defineList({});

/** The state a tab shows. */
export const STATE_OF = {
  pending: 'PENDING',
  partnered: 'PARTNERED',
  rejected: 'REJECTED',
  ended: 'ENDED',
} as const;
