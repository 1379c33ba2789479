import { defineList } from '../../lib/list-state.ts';

export const inboxState = defineList({ tabs: ['all', 'unread'] });
