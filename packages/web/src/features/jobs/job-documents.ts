import { graphql } from '../../gql/gql.ts';
import type { JobFactsFragment, JobRowFactsFragment } from '../../gql/graphql.ts';

/** What every place shows of a job; a told change brings all of it. */
graphql(/* GraphQL */ `
  fragment JobFacts on Job {
    id kind title state failure total created updated unchanged refused
    startedAt finishedAt startedBy viewerCanRetry resultFileUrl
  }
`);

graphql(/* GraphQL */ `
  fragment JobRowFacts on JobRow {
    rowNo result columnName reason message subject objectId
    order { id state }
    buyerOrder { id state }
  }
`);

export type Job = JobFactsFragment;
export type JobRow = JobRowFactsFragment;

export const JobDocument = graphql(/* GraphQL */ `
  query Job($id: ID!) {
    viewer { job(id: $id) { ...JobFacts } }
  }
`);

export const JobRowsDocument = graphql(/* GraphQL */ `
  query JobRows($id: ID!, $first: Int!, $after: String) {
    viewer {
      job(id: $id) {
        id
        rows(first: $first, after: $after) {
          nodes { ...JobRowFacts }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);

export const RecentJobsDocument = graphql(/* GraphQL */ `
  query RecentJobs {
    viewer {
      eventCursor
      jobs(first: 8) { nodes { ...JobFacts } pageInfo { endCursor hasNextPage } }
    }
  }
`);

export const JobListDocument = graphql(/* GraphQL */ `
  query JobList($first: Int!, $after: String, $running: Boolean) {
    viewer {
      jobs(first: $first, after: $after, running: $running) {
        nodes { ...JobFacts }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

export const JobChangedDocument = graphql(/* GraphQL */ `
  subscription JobChanged($after: String) {
    jobChanged(after: $after) { id cursor job { ...JobFacts } }
  }
`);

export const JobRetryDocument = graphql(/* GraphQL */ `
  mutation JobRetry($input: JobRetryInput!) {
    jobRetry(input: $input) {
      job { ...JobFacts }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);
