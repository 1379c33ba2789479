import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of } from 'rxjs';
import { beforeEach, expect, it } from 'vitest';
import { sessionKnown, sessionResumed } from './session-end.ts';
import { sessionLink } from './session-link.ts';

const refused = { errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }] };
const save = gql`mutation Save { save }`;
const who = gql`query Who { viewer { name } }`;

/** A server that gives these answers one after the other, and counts how often it was asked. */
function server(...answers: ApolloLink.Result[]) {
  const told = { asked: 0 };
  const link = new ApolloLink(() => of(answers[told.asked++] ?? { data: {} }));
  const client = new ApolloClient({
    link: ApolloLink.from([sessionLink, link]),
    cache: new InMemoryCache(),
  });
  return { client, told };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  sessionResumed();
  sessionKnown(true);
});

it('what was refused for want of a session is done once somebody has signed in again', async () => {
  const { client, told } = server(refused, { data: { save: 'done' } });
  const saved = client.mutate({ mutation: save });
  await settled();
  expect(told.asked).toBe(1);
  sessionResumed();
  expect((await saved).data).toEqual({ save: 'done' });
  expect(told.asked).toBe(2);
});

it('an answer that there is nobody does not wipe the screen of somebody', async () => {
  const viewer = { __typename: 'Viewer', name: 'Aisyah' };
  const { client } = server({ data: { viewer: null } }, { data: { viewer } });
  const asked = client.query({ query: who, fetchPolicy: 'network-only' });
  await settled();
  sessionResumed();
  expect((await asked).data).toEqual({ viewer });
});

it('a guest is told that there is nobody, and refusals reach whoever asked', async () => {
  sessionKnown(false);
  const { client } = server({ data: { viewer: null } }, refused);
  expect((await client.query({ query: who })).data).toEqual({ viewer: null });
  await expect(client.mutate({ mutation: save })).rejects.toThrow('Sign in.');
});

it('other failures are passed on at once', async () => {
  const { client, told } = server({
    errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }],
  });
  await expect(client.mutate({ mutation: save })).rejects.toThrow('No.');
  expect(told.asked).toBe(1);
});
