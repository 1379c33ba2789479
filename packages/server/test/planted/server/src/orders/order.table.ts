// breaks: table-only-tables, no-clock-in-sql
import { pgTable, timestamp } from 'drizzle-orm/pg-core';
import { db } from '../platform/db.ts';

export const orders = pgTable('orders', { at: timestamp('at').defaultNow() });
export const found = db;
