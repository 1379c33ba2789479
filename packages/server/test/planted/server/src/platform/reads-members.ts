// breaks: platform-below-slices
import { members } from '../identity/member.table.ts';

export const table = members;
