import { Suspense } from 'react';
import type { ListState } from '../../lib/use-list-state.ts';
import { listViews } from './list-views.ts';
import classes from './state-tabs.module.css';
import type { ColumnsState } from './use-columns.ts';

type Props = {
  list: string;
  state: Pick<ListState, 'address' | 'view' | 'fresh' | 'show'>;
  columns: Pick<ColumnsState<never>, 'choices' | 'setChoices'>;
};

/** Where the menu of saved views stands; its place is kept until it is there. */
export function ViewPlace({ list, state, columns }: Props) {
  const Menu = listViews.menu;
  if (!Menu) return null;
  return (
    <div className={classes.views}>
      <Suspense fallback={null}>
        <Menu
          list={list}
          look={{ address: state.address, columns: columns.choices }}
          viewId={state.view}
          fresh={state.fresh}
          show={(look, viewId) => {
            columns.setChoices(look.columns);
            state.show(look.address, viewId);
          }}
        />
      </Suspense>
    </div>
  );
}
