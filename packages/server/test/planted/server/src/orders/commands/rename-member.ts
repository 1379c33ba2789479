// breaks: own-tables-only
import { members } from '../../identity/member.table.ts';

export const renameMember = (db: { update(table: unknown): unknown }) => db.update(members);
