import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema } from 'graphql';
import { validDocuments } from './build/valid-documents.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const schema = at('../../schema.graphql');

/** Typed operations from the committed schema; the output is committed too, so tests never need this. */
const config: CodegenConfig = {
  schema,
  documents: validDocuments(at('src'), buildSchema(readFileSync(schema, 'utf8'))),
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          CurrencyCode: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          URL: 'string',
        },
      },
    },
    'src/gql/connection-fields.ts': { plugins: ['./build/connection-fields.cjs'] },
  },
};

export default config;
