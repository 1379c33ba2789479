import { slots } from '../../app/slots.ts';

slots.find.push((words) => import('./find-skus.ts').then(({ findSkus }) => findSkus(words)));
