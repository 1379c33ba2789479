import { defineList } from '../../lib/list-state.ts';

export const storeListState = defineList({});
