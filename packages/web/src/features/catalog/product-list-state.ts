import { defineList } from '../../lib/list-state.ts';

export const productListState = defineList({ tabs: ['all', 'on', 'off'], filters: ['category'] });
