export const orderTotal = 3;
