// breaks: own-tables-only, one-ledger-writer
export const bookCharge = (sql: (text: TemplateStringsArray) => unknown) =>
  sql`insert into ledger_entries (amount) values (1)`;
