import classes from './state-tabs.module.css';

export type TabItem<Tab extends string> = {
  value: Tab;
  label: string;
  count?: number | null;
  /** Something waits here. */
  urgent?: boolean;
};

type Props<Tab extends string> = {
  state: { tab: Tab | undefined; setTab: (tab: Tab) => void };
  tabs: readonly TabItem<Tab>[];
};

/** The states of a list, each with how many are in it. */
export function StateTabs<Tab extends string>({ state, tabs }: Props<Tab>) {
  return (
    <div className={classes.tabs} role="tablist">
      {tabs.map(({ value, label, count, urgent }) => (
        <button
          key={value}
          type="button"
          role="tab"
          className={classes.tab}
          aria-selected={state.tab === value}
          onClick={() => state.setTab(value)}
        >
          {label}
          {count !== undefined && count !== null && (
            <span className={classes.count} data-urgent={(urgent && count > 0) || undefined}>
              {count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
