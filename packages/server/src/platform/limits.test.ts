import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { LIMITS, limitRules, parseWithinLimits } from './limits.ts';

const schema = buildSchema(`
  type Query { self: Query list(first: Int!): [Query!]! name: String }
`);
const nested = (levels: number) =>
  `${'{ self '.repeat(levels - 1)}{ name }${'}'.repeat(levels - 1)}`;
const codes = (text: string) =>
  validate(schema, parse(text), [...specifiedRules, ...limitRules]).map(
    (error) => error.extensions.code ?? error.message,
  );

describe('limitRules', () => {
  it('takes the deepest allowed operation and refuses one level more', () => {
    expect(codes(nested(LIMITS.depth))).toEqual([]);
    expect(codes(nested(LIMITS.depth + 1))).toEqual(['LIMIT_EXCEEDED']);
  });

  it('counts depth through fragments', () => {
    const text = `${nested(LIMITS.depth).replace('name', '...More')} fragment More on Query { self { name } }`;
    expect(codes(text)).toEqual(['LIMIT_EXCEEDED']);
  });

  it('bounds root fields and aliases', () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ');
    expect(codes(`{ ${fields(LIMITS.rootFields)} }`)).toEqual([]);
    expect(codes(`{ ${fields(LIMITS.rootFields + 1)} }`)).toEqual(['LIMIT_EXCEEDED']);
    expect(codes(`{ self { ${fields(LIMITS.aliases)} } }`)).toEqual([]);
    expect(codes(`{ self { ${fields(LIMITS.aliases + 1)} } }`)).toEqual(['LIMIT_EXCEEDED']);
  });

  it('multiplies the cost of lists by first, a variable counting as the largest page', () => {
    expect(codes('{ list(first: 100) { list(first: 100) { name } } }')).toEqual([]);
    expect(codes('{ list(first: 100) { list(first: 100) { name self { name } } } }')).toEqual([
      'LIMIT_EXCEEDED',
    ]);
    expect(
      codes('query Q($n: Int!) { list(first: $n) { list(first: $n) { name self { name } } } }'),
    ).toEqual(['LIMIT_EXCEEDED']);
  });

  it('weighs a document that doubles itself in fragments without unfolding it', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Query { a: self { ...F${i + 1} } b: self { ...F${i + 1} } }`,
    ).join(' ');
    const started = performance.now();
    const found = validate(
      schema,
      parse(`{ ...F0 } ${doubling} fragment F40 on Query { name }`),
      limitRules,
    );
    expect(found.map((error) => error.extensions.code)).toEqual(['LIMIT_EXCEEDED']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('ends on fragments that name each other', () => {
    const text = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    expect(validate(schema, parse(text), limitRules)).toEqual([]);
  });
});

it('parseWithinLimits refuses a text with too many words', () => {
  expect(() => parseWithinLimits(`{ ${'name '.repeat(LIMITS.tokens)} }`)).toThrow(
    /more than 3000 tokens/,
  );
  expect(parseWithinLimits('{ name }').kind).toBe('Document');
});
