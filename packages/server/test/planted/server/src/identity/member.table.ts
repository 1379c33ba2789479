import { pgTable, text } from 'drizzle-orm/pg-core';

export const members = pgTable('members', { name: text('name') });
