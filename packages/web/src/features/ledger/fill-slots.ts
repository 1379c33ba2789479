import { slots } from '../../app/slots.ts';

const load = () => import('./commands.ts');

slots.commands.push(() => load().then(({ ledgerCommands }) => ledgerCommands()));
slots.find.push((words) => load().then(({ findBookings }) => findBookings(words)));
