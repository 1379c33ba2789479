import { activity } from './activity.ts';
import classes from './slow-bar.module.css';
import { useStore } from './store.ts';

/** A thin line on top as long as something asked for has not come: the screen has not frozen. */
export function SlowBar() {
  return useStore(activity) === 'quiet' ? null : (
    <div className={classes.bar} data-slow-bar aria-hidden />
  );
}
