import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { graphqlDocuments } from './build/graphql-documents.ts';
import { wordsOfParts } from './build/words-of-parts.ts';

const source = fileURLToPath(new URL('src', import.meta.url));
const server = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000';

/** What every first load has, whole: one file packs tighter than sixty, and outlives our releases. */
const everyFirstLoad =
  /node_modules\/(react|react-dom|scheduler|@apollo\/client|@tanstack\/(react-router|router-core|history|store|react-store)|i18next|react-i18next|rxjs|graphql|graphql-ws|optimism|@wry\/\w+|use-sync-external-store|clsx|tslib)\//;

export default defineConfig({
  plugins: [graphqlDocuments(source), wordsOfParts(source), react()],
  // Else rxjs comes as ES5, with its helpers.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: 'manifest.json',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'core', test: everyFirstLoad }] } },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/files': { target: server },
    },
  },
});
