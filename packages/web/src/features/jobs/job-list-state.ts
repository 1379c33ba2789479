import { defineList } from '../../lib/list-state.ts';

export const jobListState = defineList({ tabs: ['all', 'running', 'over'] });
