import { readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { graphqlCalls, sourceFiles, withFragments } from './graphql-documents.ts';

type File = { path: string; definitions: DefinitionNode[] };

const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

/**
 * The files whose operations fit the schema. One that is half-written, or runs ahead of the API, is
 * named and left out, so that it costs only itself; its own types then do not check.
 */
export function validDocuments(folder: string, schema: GraphQLSchema): string[] {
  let files = sourceFiles(folder).flatMap((path) => read(path) ?? []);
  for (;;) {
    const known = fragmentsOf(files);
    const taken = new Set<string>();
    const fitting = files.filter((file) => {
      const fault = faultIn(file, known, schema, taken);
      if (fault) console.warn(`left out ${file.path}: ${fault}`);
      return !fault;
    });
    // Leaving one out may take a fragment from others.
    if (fitting.length === files.length) return files.map(({ path }) => path);
    files = fitting;
  }
}

function read(path: string): File | null {
  const texts = graphqlCalls(readFileSync(path, 'utf8'));
  if (texts.length === 0) return null;
  try {
    const definitions = texts.flatMap((text) => parse(text).definitions);
    return { path, definitions };
  } catch (error) {
    console.warn(`left out ${path}: ${String(error)}`);
    return null;
  }
}

function fragmentsOf(files: readonly File[]): Map<string, FragmentDefinitionNode> {
  return new Map(
    files
      .flatMap(({ definitions }) => definitions)
      .flatMap((definition): [string, FragmentDefinitionNode][] =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
  );
}

function faultIn(
  { path, definitions }: File,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  schema: GraphQLSchema,
  taken: Set<string>,
): string | null {
  for (const definition of definitions) {
    const name = 'name' in definition ? definition.name?.value : undefined;
    if (!name) return 'an operation without a name';
    if (taken.has(name)) return `${name} is the name of another operation or fragment too`;
  }
  try {
    const document = withFragments({ kind: Kind.DOCUMENT, definitions }, fragments, path);
    const [fault] = validate(schema, document, rules);
    if (fault) return fault.message;
  } catch (error) {
    return String(error);
  }
  for (const definition of definitions) {
    if ('name' in definition && definition.name) taken.add(definition.name.value);
  }
  return null;
}
