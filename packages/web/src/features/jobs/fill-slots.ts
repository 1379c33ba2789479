import { lazy } from 'react';
import { slots } from '../../app/slots.ts';

slots.commands.push(() => import('./commands.ts').then((file) => file.jobCommands()));
slots.work = lazy(() =>
  import('./work-button.tsx').then(({ WorkButton }) => ({ default: WorkButton })),
);
