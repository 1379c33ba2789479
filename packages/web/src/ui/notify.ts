import { notifications } from '@mantine/notifications';

/** A short word that something was done. What was refused stands next to its field instead. */
export function notify(message: string): void {
  notifications.show({ message, autoClose: 4500, withBorder: true });
}

/** Something went wrong that is nobody's field: the network, or a bug of ours. */
export function notifyFailure(message: string): void {
  notifications.show({ message, color: 'red', autoClose: 9000, withBorder: true });
}
