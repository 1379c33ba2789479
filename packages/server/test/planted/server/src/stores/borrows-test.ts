// breaks: production-needs-no-test
import { fixture } from './store.test.ts';

export const borrowed = fixture;
