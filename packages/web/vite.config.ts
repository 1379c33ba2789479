import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { graphqlDocuments } from './build/graphql-documents.ts';
import { wordsOfParts } from './build/words-of-parts.ts';

const source = fileURLToPath(new URL('src', import.meta.url));
const server = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [graphqlDocuments(source), wordsOfParts(source), react()],
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: 'manifest.json',
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/files': { target: server },
    },
  },
});
