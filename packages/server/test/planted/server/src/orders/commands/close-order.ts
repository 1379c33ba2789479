export const closeOrder = (sql: (text: TemplateStringsArray) => unknown) =>
  sql`update orders set closed = true`;
