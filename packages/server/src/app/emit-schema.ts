import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { apiSchema } from './schema.ts';

/** Writes schema.graphql at the root, or prints it with --print for the drift check. */
const text = `# Written by \`pnpm schema\` from the server's code. Do not edit.\n\n${printSchema(
  lexicographicSortSchema(await apiSchema()),
)}\n`;

if (process.argv.includes('--print')) process.stdout.write(text);
else await writeFile(new URL('../../../../schema.graphql', import.meta.url), text);
