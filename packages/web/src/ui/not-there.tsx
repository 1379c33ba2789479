import { Empty } from './empty.tsx';
import { CannotRead } from './table/cannot-read.tsx';

type Props = {
  /** The request failed: whether the object is there is not known. */
  failed: boolean;
  onRetry: () => void;
  title: string;
  text: string;
};

/** A page without its object: told apart whether it does not exist or could not be read. */
export function NotThere({ failed, onRetry, title, text }: Props) {
  return failed ? <CannotRead onRetry={onRetry} /> : <Empty screen title={title} text={text} />;
}
