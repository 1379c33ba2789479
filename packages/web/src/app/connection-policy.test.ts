import { gql, InMemoryCache } from '@apollo/client';
import { expect, it } from 'vitest';
import { connectionPolicies } from './connection-policy.ts';

const query = gql`
  query List($search: String, $first: Int, $after: String) {
    products(search: $search, first: $first, after: $after) {
      nodes { id }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

type Answer = {
  products: {
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

function page(ids: string, endCursor: string | null): Answer {
  const nodes = [...ids].map((id) => ({ __typename: 'Product', id }));
  return { products: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } };
}

function cache() {
  const held = new InMemoryCache({ typePolicies: connectionPolicies({ Query: ['products'] }) });
  const write = (data: Answer, variables: Record<string, unknown>) =>
    held.writeQuery({ query, data, variables: { first: 2, ...variables } });
  const read = (variables: Record<string, unknown> = {}) => {
    const answer = held.readQuery<Answer>({ query, variables: { first: 2, ...variables } });
    return answer?.products.nodes.map(({ id }) => id).join('');
  };
  return { write, read };
}

it('the page that follows is added to what is held', () => {
  const { write, read } = cache();
  write(page('ab', 'after-b'), {});
  write(page('cd', null), { after: 'after-b' });
  expect(read()).toBe('abcd');
});

it('a first page read again starts the list anew', () => {
  const { write, read } = cache();
  write(page('ab', 'after-b'), {});
  write(page('cd', null), { after: 'after-b' });
  write(page('xa', 'after-a'), {});
  expect(read()).toBe('xa');
});

it('a page that does not follow what is held comes too late and is left out', () => {
  const { write, read } = cache();
  write(page('ab', 'after-b'), {});
  write(page('yz', null), { after: 'somewhere-else' });
  expect(read()).toBe('ab');
});

it('other words are another list, another page size is not', () => {
  const { write, read } = cache();
  write(page('ab', null), {});
  write(page('q', null), { search: 'bowl' });
  expect([read(), read({ search: 'bowl' }), read({ first: 50 })]).toEqual(['ab', 'q', 'ab']);
});
