import { graphql } from '../../gql/gql.ts';
import type { SavedViewsQuery } from '../../gql/graphql.ts';

export const SavedViewsDocument = graphql(/* GraphQL */ `
  query SavedViews($list: String!) {
    viewer {
      savedViews(list: $list) {
        id name search shared isDefault ownerName viewerCanChange viewerCanDelete
        columns { name shown width }
      }
    }
  }
`);

export const SavedViewSaveDocument = graphql(/* GraphQL */ `
  mutation SavedViewSave($input: SavedViewSaveInput!) {
    savedViewSave(input: $input) {
      savedView { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export const SavedViewOpenWithDocument = graphql(/* GraphQL */ `
  mutation SavedViewOpenWith($input: SavedViewOpenWithInput!) {
    savedViewOpenWith(input: $input) {
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export const SavedViewDeleteDocument = graphql(/* GraphQL */ `
  mutation SavedViewDelete($input: SavedViewDeleteInput!) {
    savedViewDelete(input: $input) {
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export type SavedView = NonNullable<SavedViewsQuery['viewer']>['savedViews'][number];
