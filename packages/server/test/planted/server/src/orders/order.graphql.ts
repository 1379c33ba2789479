// breaks: graphql-knows-no-table
import { members } from '../identity/member.table.ts';

export const OrderType = members;
