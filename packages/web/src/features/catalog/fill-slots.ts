import { slots } from '../../app/slots.ts';

slots.find.push((words) => import('./find-skus.ts').then(({ findSkus }) => findSkus(words)));
slots.commands.push(() => import('./commands.ts').then((file) => file.catalogCommands()));
