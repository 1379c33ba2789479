import { key, press, type, unplug, wait } from './steps.mjs';

const person = (name, as, at, ...steps) => ({ name, as, at, steps });

/** What is the same for both hats: the shell, the organisation's screens, doors that are closed. */
export const everyonesScenes = [
  person('palette', 'aisyah', '/distributor/home', key('Control+k'), wait(/./, 'dialog')),
  person(
    'palette-found',
    'aisyah',
    '/distributor/home',
    key('Control+k'),
    type('pack'),
    wait(/pack/i, 'option'),
  ),
  person('bell', 'aisyah', '/distributor/home', press(/notification/i)),
  person('user-menu', 'aisyah', '/distributor/home', press('Aisyah')),
  person('keyboard-map', 'aisyah', '/distributor/products', key('?'), wait(/./, 'dialog')),
  { ...person('hats-both', 'siam', '/supplier/home'), sizes: ['desktop'] },
  {
    ...person('navigation', 'aisyah', '/distributor/home', press('Open navigation')),
    sizes: ['phone'],
  },
  person('not-found', 'aisyah', '/no/such/screen'),
  person('not-found-order', 'aisyah', '/distributor/orders/ord_00000000000000000000000000'),
  person('not-allowed', 'zul', '/organisation/people'),
  {
    ...person('unanswered', 'aisyah', '/distributor/home', unplug, press('Stores', 'link')),
    sizes: ['desktop'],
    complains: /ERR_FAILED/,
  },
  person('people-add', 'nusa', '/organisation/people', press('Add a person')),
  person('role-new', 'nusa', '/organisation/roles', press('New role')),
  person('token-new', 'nusa', '/organisation/tokens', press('New token')),
  person('staff-plan', 'staff', '/organisation/plan'),
  person('arrival', 'arrival', '/welcome'),
  person('arrival-plan', 'arrival', '/organisation/plan'),
  person('arrival-onboarding', 'arrival', '/supplier/onboarding'),
  person('join', 'guest', '/join/$token'),
  person('join-signed-in', 'saigon', '/join/$token'),
  person('join-withdrawn', 'guest', '/join/no-such-invitation'),
];
