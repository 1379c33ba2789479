import type { tenants } from '../identity/tenant.table.ts';
import type { Partner } from '../partnerships/partner.graphql.ts';

type Organisation = typeof tenants.$inferSelect;

/** What an organisation shows of itself to those it deals with (GEN-08). */
export const toPartner = (row: Organisation): Partner => ({
  id: row.id,
  name: row.name,
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  country: row.country,
});
