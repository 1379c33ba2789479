import { type KeyboardEvent, useEffect, useRef } from 'react';
import classes from './state-tabs.module.css';

export type TabItem<Tab extends string> = {
  value: Tab;
  label: string;
  /** Null while it is not known yet: its place is kept. */
  count?: number | null;
  /** Something waits here. */
  urgent?: boolean;
};

type Props<Tab extends string> = {
  state: { tab: Tab | undefined; setTab: (tab: Tab) => void };
  tabs: readonly TabItem<Tab>[];
};

/** The states of a list, each with how many are in it. The arrows go from one to the next. */
export function StateTabs<Tab extends string>({ state, tabs }: Props<Tab>) {
  const list = useRef<HTMLDivElement>(null);
  // Where they do not fit, the open one is in sight and the edge shows that there is more.
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>(`[data-tab="${state.tab}"]`);
    open?.scrollIntoView({ block: 'nearest', inline: 'center' });
    if (list.current) markEdges(list.current);
  }, [state.tab]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  }

  return (
    <div
      ref={list}
      className={classes.tabs}
      role="tablist"
      onKeyDown={onKeyDown}
      onScroll={(event) => markEdges(event.currentTarget)}
    >
      {tabs.map((item) => (
        <button
          key={item.value}
          type="button"
          role="tab"
          className={classes.tab}
          data-tab={item.value}
          aria-selected={state.tab === item.value}
          tabIndex={state.tab === item.value ? 0 : -1}
          onClick={() => state.setTab(item.value)}
        >
          {item.label}
          {'count' in item && (
            <span
              className={classes.count}
              data-urgent={(item.urgent && (item.count ?? 0) > 0) || undefined}
            >
              {item.count?.toLocaleString('en')}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function markEdges(list: HTMLElement): void {
  const rest = list.scrollWidth - list.clientWidth - list.scrollLeft;
  list.toggleAttribute('data-before', list.scrollLeft > 4);
  list.toggleAttribute('data-after', rest > 4);
}
