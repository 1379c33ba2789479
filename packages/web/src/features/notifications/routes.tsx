import './fill-slots.ts';

export const routes = [] as const;
