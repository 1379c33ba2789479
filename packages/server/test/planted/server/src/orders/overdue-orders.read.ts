// breaks: no-clock-in-sql
export const overdue = (sql: (text: TemplateStringsArray) => unknown) =>
  sql`select * from orders where due < now()`;
