import type { ComponentProps } from 'react';
import classes from './pick-box.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'className'> & { indeterminate?: boolean };

/** A plain box: a list draws one in every row, so it must cost next to nothing. */
export function PickBox({ indeterminate = false, ...props }: Props) {
  return (
    <input
      {...props}
      type="checkbox"
      className={classes.box}
      ref={(input) => {
        if (input) input.indeterminate = indeterminate;
      }}
    />
  );
}
