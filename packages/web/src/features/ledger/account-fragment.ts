import { graphql } from '../../gql/gql.ts';
import type { Account_FiguresFragment } from '../../gql/graphql.ts';

/** Everything that changes when money or terms do, so that one event refreshes every screen. */
graphql(/* GraphQL */ `
  fragment Account_figures on Account {
    id
    currency
    balance { amount currency }
    creditEnabled
    creditLimit { amount currency }
    creditDays
    creditUsed { amount currency }
    creditRemaining { amount currency }
    overLimit { amount currency }
    spendable { amount currency }
    lastEntryNo
  }
`);

export type Figures = Account_FiguresFragment;

/** What a booking by hand has to know. */
export type BookedAccount = Figures & { viewerCanForceDeduction: boolean };
