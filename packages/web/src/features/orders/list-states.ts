import { defineList } from '../../lib/list-state.ts';

export const toPackState = defineList({
  tabs: ['to-pack', 'packed', 'cancelled'],
  filters: ['store'],
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
  ],
});

export const afterShippingState = defineList({});

export const supplyState = defineList({
  tabs: ['to-process', 'processing', 'withdrawing', 'to-pickup', 'shipped', 'closed'],
  filters: ['distributor'],
});

export const withdrawalState = defineList({ tabs: ['to-decide', 'decided'] });
