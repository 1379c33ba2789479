import { lazy } from 'react';
import { slots } from '../../app/slots.ts';

slots.work = lazy(() =>
  import('./work-button.tsx').then(({ WorkButton }) => ({ default: WorkButton })),
);
