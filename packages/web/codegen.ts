import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed operations from the committed schema; the output is committed too, so tests never need this. */
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**', '!src/**/*.test.*'],
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
