import { type FragmentDefinitionNode, Kind, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { withFragments } from './graphql-documents.ts';

const fragments = new Map(
  parse(`
    fragment Price on Product { price { ...Amount } }
    fragment Amount on Money { amount currency }
    fragment Unused on Product { id }
  `).definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
  ),
);

it('an operation carries the fragments it spreads, through fragments too, and no others', () => {
  const text = print(withFragments(parse('query A { product { ...Price } }'), fragments, 'a.tsx'));
  expect(text).toContain('fragment Price');
  expect(text).toContain('fragment Amount');
  expect(text).not.toContain('Unused');
});

it('a fragment that nobody defines stops the build and names the file', () => {
  expect(() => withFragments(parse('query A { a { ...Gone } }'), fragments, 'a.tsx')).toThrow(
    'a.tsx spreads Gone',
  );
});
