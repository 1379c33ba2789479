export const colour = 'teal';
