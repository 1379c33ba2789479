import { lazy } from 'react';
import { slots } from '../../app/slots.ts';

slots.notifications = lazy(() => import('./bell.tsx').then((bell) => ({ default: bell.Bell })));
