import { LIMITS } from '../../src/platform/limits.ts';

/** A request that nobody means well, and the code it must be answered with. */
export interface Hostile {
  readonly what: string;
  readonly query: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly code: string;
  /** Where the socket answers by another code, for want of what HTTP checks before GraphQL. */
  readonly socketCode?: string;
}

const LIMIT = 'LIMIT_EXCEEDED';
const PARSE = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const INPUT = 'BAD_USER_INPUT';
const SIGN_IN = 'UNAUTHENTICATED';

const many = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(' ');
const partners = (inner: string) =>
  `viewer { supplier { partnerships(first: 100) { nodes { distributor { id } applications { id } ${inner} } } } }`;
/** Viewer → session payloads never end: every level asks the same again. */
const ring = (levels: number) => {
  const step = 'edges { node { supplier { id } ';
  const core = many(levels, () => step) + many(levels, () => '} }');
  return `{ viewer { distributor { partnerships(first: 1) { ${core} } } } }`;
};
const fragments = (count: number) =>
  `{ viewer { ...F0 } } ${many(
    count,
    (i) => `fragment F${i} on Viewer { a: unreadCount ...F${i + 1} ...F${i + 1} }`,
  )} fragment F${count} on Viewer { unreadCount }`;
const doubling = `{ ...F0 } ${many(
  30,
  (i) =>
    `fragment F${i} on Query { ${many(2, (j) => `a${i}x${j}: viewer { unreadCount }`)} ...F${i + 1} }`,
)} fragment F30 on Query { viewer { unreadCount } }`;
const signIn = (i: number) =>
  `s${i}: signIn(input: { email: "a@example.com", password: "guess-${i}" }) { userErrors { __typename } }`;

/** What asks for too much. */
const greedy: readonly Hostile[] = [
  { what: 'a ladder of 40 levels', query: ring(40), code: LIMIT },
  { what: 'one level too deep', query: ring(5), code: LIMIT },
  {
    what: 'too many fields at the root',
    query: `{ ${many(31, (i) => `a${i}: viewer { unreadCount }`)} }`,
    code: LIMIT,
  },
  { what: 'as many mutations as guesses', query: `mutation { ${many(31, signIn)} }`, code: LIMIT },
  {
    what: 'a thousand aliases',
    query: `{ viewer { ${many(900, (i) => `a${i}: unreadCount`)} } }`,
    code: LIMIT,
  },
  {
    what: 'one alias too many',
    query: `{ viewer { ${many(LIMITS.aliases + 1, (i) => `a${i}: unreadCount`)} } }`,
    code: LIMIT,
  },
  {
    what: 'aliases hidden in fragments',
    query: `{ viewer { ...A ...B } } fragment A on Viewer { ${many(150, (i) => `a${i}: unreadCount`)} } fragment B on Viewer { ${many(150, (i) => `b${i}: unreadCount`)} }`,
    code: LIMIT,
  },
  {
    what: 'too many words',
    query: `{ viewer { ${'unreadCount '.repeat(LIMITS.tokens)} } }`,
    code: LIMIT,
  },
  {
    what: 'ten thousand directives',
    query: `{ viewer ${'@include(if: true) '.repeat(1000)} { unreadCount } }`,
    code: LIMIT,
  },
  {
    what: 'a page of pages',
    query:
      `{ ${partners('warehouses { id } tasks { done } applications { id }')} a: ${partners('id')} b: ${partners('id')} }`.replaceAll(
        'first: 100',
        'first: 100000',
      ),
    code: LIMIT,
  },
  {
    what: 'a page size of a variable counts as the largest',
    query:
      `query ($n: Int!) { viewer { organisation { members(first: $n) { nodes { ${many(199, (i) => `a${i}: name`)} } } } } }`.replace(
        'query ($n: Int!) { viewer {',
        'query ($n: Int!) { x: viewer { unreadCount } viewer {',
      ),
    variables: { n: 1 },
    code: LIMIT,
  },
  { what: 'a document that doubles itself', query: doubling, code: LIMIT },
  { what: 'fragments that spread each other twice', query: fragments(40), code: LIMIT },
];

/** What is not an operation of this schema. */
const malformed: readonly Hostile[] = [
  { what: 'an empty text', query: ' ', code: PARSE },
  { what: 'an open brace', query: '{ viewer {', code: PARSE },
  { what: 'a NUL', query: '{ viewer\u0000 { unreadCount } }', code: PARSE },
  { what: 'a lone surrogate', query: '{ \uD800 }', code: PARSE },
  {
    what: 'an open string',
    query: '{ invitationPreview(link: "abc) { __typename } }',
    code: PARSE,
  },
  {
    what: 'deep brackets',
    query: `{ viewer(a: ${'['.repeat(1200)}${']'.repeat(1200)}) { unreadCount } }`,
    code: INVALID,
  },
  { what: 'brackets beyond all words', query: `{ viewer(a: ${'['.repeat(5000)}) }`, code: LIMIT },
  { what: 'an unknown field', query: '{ passwords }', code: INVALID },
  { what: 'an unknown argument', query: '{ viewer(asUser: "x") { unreadCount } }', code: INVALID },
  { what: 'an unknown type', query: '{ viewer { ... on Admin { id } } }', code: INVALID },
  { what: 'an unknown directive', query: '{ viewer @admin { unreadCount } }', code: INVALID },
  {
    what: 'a circle of fragments',
    query: '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    code: INVALID,
  },
  {
    what: 'a fragment that spreads itself',
    query: '{ viewer { ...A } } fragment A on Viewer { unreadCount ...A }',
    code: INVALID,
  },
  { what: 'a type definition', query: 'type Query { a: Int }', code: INVALID },
  {
    what: 'two fields that do not merge',
    query: '{ viewer { a: unreadCount a: eventCursor } }',
    code: INVALID,
  },
  { what: 'a leaf with a selection', query: '{ viewer { unreadCount { id } } }', code: INVALID },
  { what: 'an object without one', query: '{ viewer }', code: INVALID },
  { what: 'a missing argument', query: '{ invitationPreview { __typename } }', code: INVALID },
  {
    what: 'an enum in quotes',
    query: '{ viewer { rateInForce(from: "MYR", to: SGD) { rate } } }',
    code: INVALID,
  },
  {
    what: 'a whole number too large',
    query: '{ viewer { notifications(first: 99999999999) { nodes { id } } } }',
    code: LIMIT,
  },
  {
    what: 'no operation of that name',
    query: 'query A { viewer { unreadCount } }',
    operationName: 'B',
    code: 'OPERATION_RESOLUTION_FAILURE',
    socketCode: INPUT,
  },
  {
    what: 'two operations and no name',
    query: 'query A { viewer { unreadCount } } query B { viewer { unreadCount } }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    socketCode: INPUT,
  },
  {
    what: 'introspection in a circle',
    query: `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`,
    code: INVALID,
  },
];

/** What is well formed and asks for what it may not. */
const unwanted: readonly Hostile[] = [
  {
    what: 'a variable of another type',
    query: 'query ($l: String!) { invitationPreview(link: $l) { __typename } }',
    variables: { l: { $ne: null } },
    code: INPUT,
  },
  {
    what: 'a missing variable',
    query: 'query ($l: String!) { invitationPreview(link: $l) { __typename } }',
    code: INPUT,
  },
  {
    what: 'a variable that is null',
    query: 'query ($l: String!) { invitationPreview(link: $l) { __typename } }',
    variables: { l: null },
    code: INPUT,
  },
  {
    what: 'a list where a text is',
    query: 'query ($l: String!) { invitationPreview(link: $l) { __typename } }',
    variables: { l: ['a'] },
    code: INPUT,
  },
  {
    what: 'a field that an input has not',
    query: 'mutation ($i: SignInInput!) { signIn(input: $i) { userErrors { __typename } } }',
    variables: { i: { email: 'a', password: 'b', isStaff: true } },
    code: INPUT,
  },
  {
    what: 'a prototype as an input',
    query: 'mutation ($i: SignInInput!) { signIn(input: $i) { userErrors { __typename } } }',
    variables: { i: JSON.parse('{"email":"a","password":"b","__proto__":{"x":1}}') },
    code: 'FST_ERR_CTP_INVALID_JSON_BODY',
    socketCode: INPUT,
  },
  {
    what: 'a currency that is none',
    query: 'query ($c: Currency!) { viewer { rateInForce(from: $c, to: MYR) { rate } } }',
    variables: { c: "MYR'; drop table users; --" },
    code: INPUT,
  },
  {
    what: 'a guest who previews a claim',
    query: '{ claimsPreview(items: [{ skuId: "sku_1" }]) { __typename } }',
    code: SIGN_IN,
  },
  {
    what: 'a guest who pushes',
    query:
      'mutation { orderPush(input: { orderIds: ["x"], idempotencyKey: "k" }) { userErrors { __typename } } }',
    code: SIGN_IN,
  },
  {
    what: 'a guest who sets a plan',
    query: 'mutation { planSet(input: { organisationId: "x", tier: V3 }) { tier } }',
    code: SIGN_IN,
  },
  {
    what: 'a guest with SQL for an id',
    query:
      'mutation ($id: ID!) { storeUpdate(input: { storeId: $id }) { userErrors { __typename } } }',
    variables: { id: "' or 1=1 --" },
    code: SIGN_IN,
  },
];

export const HOSTILE: readonly Hostile[] = [...greedy, ...malformed, ...unwanted];
