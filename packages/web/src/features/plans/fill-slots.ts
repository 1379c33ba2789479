import { lazy } from 'react';
import { slots } from '../../app/slots.ts';

slots.guide = lazy(() =>
  import('./set-up-guide.tsx').then(({ SetUpGuide }) => ({ default: SetUpGuide })),
);
