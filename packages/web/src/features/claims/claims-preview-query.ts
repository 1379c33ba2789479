import { graphql } from '../../gql/gql.ts';
import type { ClaimsPreviewQuery } from '../../gql/graphql.ts';

/** Row by row, for a choice one looks over. */
export const ClaimsPreviewDocument = graphql(/* GraphQL */ `
  query ClaimsPreview($items: [ClaimItemInput!]!) {
    claimsPreview(items: $items) {
      code name imageId
      outcome
      localCode
      price { amount currency }
      initialCost { amount currency }
      error { __typename ... on UserError { message path } }
    }
  }
`);

/** Only what comes of each, for a choice of thousands. */
export const ClaimsOutlookDocument = graphql(/* GraphQL */ `
  query ClaimsOutlook($items: [ClaimItemInput!]!) {
    claimsPreview(items: $items) { outcome error { __typename ... on UserError { message } } }
  }
`);

export type PreviewRow = ClaimsPreviewQuery['claimsPreview'][number];
