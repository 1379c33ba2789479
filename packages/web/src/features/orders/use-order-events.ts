import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../../gql/gql.ts';

const OrderEventsDocument = graphql(/* GraphQL */ `
  subscription OrderEvents {
    orderEvents { id kind orderId order { ...OrderRow } }
  }
`);

const QUIET_MS = 300;

/**
 * Orders change in the cache as events arrive; `onChange` is called once things are quiet again, for
 * what the cache cannot know: counts, and rows that are new to a list.
 */
export function useOrderEvents(onChange: () => void): void {
  const latest = useRef(onChange);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useSubscription(OrderEventsDocument, {
    onData: () => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => latest.current(), QUIET_MS);
    },
  });
}
