import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ALL_PERMISSIONS } from '../../src/identity/permission.rules.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildSupplier } from '../../src/testing/factories.ts';

/** What the web app does that a token cannot, each with the reason. */
const SESSION_ONLY: Readonly<Record<string, string>> = {
  passwordChange: "a person's own password",
  accountUpdate: "a person's own name, language and time zone",
  sessionEnd: "a person's own sessions",
  sessionEndOthers: "a person's own sessions",
  savedViewSave: "a person's own way of looking at a list",
  savedViewDelete: "a person's own way of looking at a list",
  savedViewOpenWith: "a person's own way of looking at a list",
  organisationCreate: 'a person founds organisations, a token belongs to one',
  organisationSwitch: 'a token acts for the one organisation it was made in',
  apiTokenCreate: 'a token that mints tokens could outlive its revocation',
  apiTokenRevoke: 'a leaked token could shut out the others',
  memberAdd: 'a leaked token could let people in',
  memberUpdate: 'a leaked token could raise somebody',
  memberDisable: 'a leaked token could shut people out',
  memberEnable: 'a leaked token could let people in',
  roleCreate: 'a leaked token could widen rights',
  roleUpdate: 'a leaked token could widen rights',
  roleDelete: 'a leaked token could take rights away',
  planSet: 'platform staff only, and people only',
};
/** They make or end a session, so nobody needs to be signed in. */
const OPEN = ['signIn', 'signUp', 'signOut', 'demoSignIn'];

const root = new URL('../../../../', import.meta.url).pathname;
const schema = buildSchema(readFileSync(`${root}schema.graphql`, 'utf8'));
const fields = schema.getMutationType()!.getFields();

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Every mutation that a screen of the web app sends. */
function mutationsOfTheWebApp(): string[] {
  const sent = new Set<string>();
  const web = `${root}packages/web/src`;
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.test)\.tsx?$/.test(file) || file.startsWith('gql')) continue;
    const text = readFileSync(`${web}/${file}`, 'utf8');
    for (const [, name] of text.matchAll(/mutation \w+(?:\([^)]*\))?\s*\{\s*(?:\w+:\s*)?(\w+)/g)) {
      sent.add(name!);
    }
  }
  return [...sent].sort();
}

/** The least that fits a type, so that the request is valid and its permission is what decides. */
function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return [least(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, least(field.type)]));
  }
  const plain: Record<string, unknown> = { Int: 1, Boolean: true, Decimal: '1.00' };
  if (type.name in plain) return plain[type.name];
  return /Date/.test(type.name) ? '2026-11-02T01:00:00.000Z' : 'x';
}

function request(field: GraphQLField<unknown, unknown>) {
  const asked = field.args.filter((arg) => isNonNullType(arg.type));
  const declared = asked.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = asked.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const call = `${field.name}${passed && `(${passed})`} { __typename }`;
  return {
    query: `mutation${declared && ` (${declared})`} { ${call} }`,
    variables: Object.fromEntries(asked.map((arg) => [arg.name, least(arg.type)])),
  };
}

it('[GEN-09] every mutation of the web app can be called with an API token that holds the scopes', async () => {
  const sent = mutationsOfTheWebApp();
  expect(sent.length).toBeGreaterThan(70);
  expect(sent.filter((name) => !(name in fields))).toEqual([]);
  const house = await buildSupplier(app, { distributor: true });
  const { apiTokenCreate } = await app.must<{ apiTokenCreate: { token: string } }>(
    house.token,
    `mutation ($scopes: [Permission!]!) {
      apiTokenCreate(input: { name: "ERP", scopes: $scopes }) { token } }`,
    { scopes: ALL_PERMISSIONS },
  );
  const answers: Record<string, string> = {};
  for (const name of sent.filter((one) => !OPEN.includes(one))) {
    const { query, variables } = request(fields[name]!);
    const { errors } = await app.ask(apiTokenCreate.token, query, variables);
    answers[name] = errors?.[0] ? String(errors[0].extensions.code) : 'ANSWERED';
  }
  const barred = Object.entries(answers).filter(([, answer]) => answer !== 'ANSWERED');
  expect(Object.fromEntries(barred)).toEqual(
    Object.fromEntries(Object.keys(SESSION_ONLY).map((name) => [name, 'FORBIDDEN'])),
  );
});
