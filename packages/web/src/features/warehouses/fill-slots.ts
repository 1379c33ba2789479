import { slots } from '../../app/slots.ts';

slots.commands.push(() => import('./commands.ts').then((file) => file.warehouseCommands()));
