import { defineList } from '../../lib/list-state.ts';

export const toPackState = defineList({
  tabs: ['to-pack', 'packed', 'cancelled'],
  sorts: ['ordered'],
  defaultSort: '-ordered',
  filters: ['store', 'platform', 'ordered'],
});

export const distributionState = defineList({
  tabs: [
    'to-push',
    'push-failed',
    'pushed',
    'withdrawing',
    'failed-to-withdraw',
    'withdrawn',
    'sent-back',
    'cancelled',
    'all',
  ],
  sorts: ['since', 'charge'],
  defaultSort: '-since',
  filters: ['supplier', 'store', 'platform', 'method', 'since', 'pushed'],
});

export const afterShippingState = defineList({
  sorts: ['since', 'charge'],
  defaultSort: '-since',
  filters: ['supplier', 'store', 'platform', 'method', 'since', 'pushed'],
});

export const supplyState = defineList({
  tabs: ['to-process', 'processing', 'withdrawing', 'to-pickup', 'shipped', 'closed', 'all'],
  sorts: ['since', 'charge', 'pushed'],
  defaultSort: '-since',
  filters: ['distributor', 'warehouse', 'method', 'since', 'pushed'],
});

export const withdrawalState = defineList({ tabs: ['to-decide', 'decided'] });
