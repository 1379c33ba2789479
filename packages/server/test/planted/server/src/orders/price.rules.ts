// breaks: rules-are-pure, rules-ask-nothing
import { sql } from 'drizzle-orm';

export const price = () => [sql, Date.now()];
