// breaks: kernel-stands-alone
import { members } from '../identity/member.table.ts';

export const table = members;
