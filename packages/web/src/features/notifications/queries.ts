import { graphql } from '../../gql/gql.ts';
import type { Notice_NotificationFragment } from '../../gql/graphql.ts';

graphql(/* GraphQL */ `
  fragment Notice_notification on Notification {
    id
    kind
    createdAt
    read
    toSupplierSide
    objectId
    partnerName
    reason
    failedChecks
    packageNo
    carrier
    trackingNo
    count
    effectiveFrom
    priceChanges {
      skuCode
      skuName
      oldPrice { amount currency }
      newPrice { amount currency }
      listings
    }
  }
`);

export type Notice = Notice_NotificationFragment;

export const UnreadDocument = graphql(/* GraphQL */ `
  query Unread {
    viewer { unreadCount eventCursor }
  }
`);

export const InboxDocument = graphql(/* GraphQL */ `
  query Inbox($first: Int!, $after: String, $unread: Boolean) {
    viewer {
      notifications(first: $first, after: $after, unread: $unread) {
        nodes { ...Notice_notification }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const MarkReadDocument = graphql(/* GraphQL */ `
  mutation NotificationsMarkRead($input: NotificationsMarkReadInput!) {
    notificationsMarkRead(input: $input) {
      unreadCount
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export const NotificationAddedDocument = graphql(/* GraphQL */ `
  subscription NotificationAdded($after: String) {
    notificationAdded(after: $after) {
      id
      cursor
      notification { ...Notice_notification }
    }
  }
`);
