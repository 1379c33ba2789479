import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { expect, it } from 'vitest';
import { possibleTypes } from '../gql/connection-fields.ts';

const ADD = gql`
  mutation Add {
    memberAdd {
      userErrors {
        __typename
        ... on UserError {
          message
          path
        }
      }
    }
  }
`;

it('a refusal keeps its words and its field on the way through the cache', async () => {
  const refusal = { __typename: 'InvalidInput', message: 'Enter a name.', path: ['name'] };
  const data = { memberAdd: { __typename: 'MemberAddPayload', userErrors: [refusal] } };
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: new MockLink([{ request: { query: ADD }, result: { data } }]),
  });
  const answer = await client.mutate({ mutation: ADD });
  expect(answer.data).toEqual(data);
});
