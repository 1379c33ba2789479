import { Button } from '@mantine/core';
import { showToast } from '../../ui/toasts.ts';
import classes from './bell.module.css';

/** A word at the edge of the screen when something arrives, with the way to it. */
export function showArrival(
  title: string,
  lines: readonly string[],
  look: string,
  onLook: () => void,
): void {
  const hide = showToast({
    title,
    autoClose: 8000,
    message: (
      <>
        {lines.slice(0, 2).map((line) => (
          <div key={line} className={classes.line}>
            {line}
          </div>
        ))}
        <Button
          size="compact-xs"
          variant="light"
          mt={6}
          onClick={() => {
            hide();
            onLook();
          }}
        >
          {look}
        </Button>
      </>
    ),
  });
}
