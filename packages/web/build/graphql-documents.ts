import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, visit } from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*\/\* GraphQL \*\/\s*`([^`]*)`,?\s*\)/g;

/**
 * Puts each operation into the chunk of the screen that uses it. Codegen's `graphql()` looks the
 * documents up in one map, which would carry every operation of the product into the first load.
 */
export function graphqlDocuments(source: string): Plugin {
  const fragments = new Map<string, FragmentDefinitionNode>();

  function collect(code: string): void {
    for (const text of graphqlCalls(code)) {
      for (const definition of parse(text, { noLocation: true }).definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) {
          fragments.set(definition.name.value, definition);
        }
      }
    }
  }

  return {
    name: 'graphql-documents',
    enforce: 'pre',
    buildStart() {
      for (const file of sourceFiles(source)) collect(readFileSync(file, 'utf8'));
    },
    transform(code, id) {
      if (!id.startsWith(source) || !code.includes('graphql(')) return null;
      collect(code);
      // In parentheses: a fragment stands as a statement of its own, where a brace opens a block.
      const replaced = code.replace(
        call,
        (_, text: string) =>
          `(${JSON.stringify(withFragments(parse(text, { noLocation: true }), fragments, id))})`,
      );
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
}

/** The document with the fragments it spreads, and those that these spread. */
export function withFragments(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  where: string,
): DocumentNode {
  const own = new Map(document.definitions.map((definition) => [nameOf(definition), definition]));
  const add = (from: DocumentNode['definitions'][number]) => {
    visit(from, {
      FragmentSpread({ name }) {
        if (own.has(name.value)) return;
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`${where} spreads ${name.value}, which nobody defines`);
        own.set(name.value, fragment);
        add(fragment);
      },
    });
  };
  for (const definition of document.definitions) add(definition);
  return { kind: Kind.DOCUMENT, definitions: [...own.values()] };
}

function nameOf(definition: DocumentNode['definitions'][number]): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

/** The documents written in a file. */
export function graphqlCalls(code: string): string[] {
  return [...code.matchAll(call)].map(([, text = '']) => text);
}

export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/gql/') && !/\.test\./.test(file));
}
