/** Screens that axe does not pass yet, each with the rule and why it stands. */
export const leftOutOfAxe: ReadonlyMap<string, string> = new Map();
