import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The long fault tests: real processes killed under load, one file after the other. */
const config = mergeConfig(base, {
  test: {
    fileParallelism: false,
    testTimeout: 900_000,
  },
});
config.test.include = ['test/faults/**/*.test.ts'];
config.test.exclude = ['node_modules/**'];

export default config;
