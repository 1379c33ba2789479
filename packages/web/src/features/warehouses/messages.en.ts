export const warehouses = {};
