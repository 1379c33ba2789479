import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // `audit:scenes` walks every scene there is: the widest net, and the slowest.
    include: [process.env.AUDIT ? 'e2e/**/*.audit.ts' : 'e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/database-server.ts'],
    // A browser and a server each: side by side they would only wait for one another.
    fileParallelism: false,
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
