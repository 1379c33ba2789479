import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './bell.module.css';

/** A word at the edge of the screen when something arrives, with the way to it. */
export function showArrival(
  title: string,
  lines: readonly string[],
  look: string,
  onLook: () => void,
): void {
  const id = notifications.show({
    title,
    withBorder: true,
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
            notifications.hide(id);
            onLook();
          }}
        >
          {look}
        </Button>
      </>
    ),
  });
}
