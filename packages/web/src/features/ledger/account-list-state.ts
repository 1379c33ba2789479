import { defineList } from '../../lib/list-state.ts';

export const accountListState = defineList({
  sorts: ['name', 'balance'],
  defaultSort: 'name',
  filters: ['standing'],
});
