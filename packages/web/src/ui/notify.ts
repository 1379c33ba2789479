import { showToast } from './toasts.ts';

/** A short word that something was done. What was refused stands next to its field instead. */
export function notify(message: string): void {
  showToast({ message, autoClose: 4500 });
}

/** Something went wrong that is nobody's field: the network, or a bug of ours. */
export function notifyFailure(message: string): void {
  showToast({ message, color: 'red', autoClose: 9000 });
}
