// breaks: import-resolves
import { gone } from './gone.ts';

export const nowhere = gone;
