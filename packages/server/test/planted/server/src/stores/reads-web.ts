// breaks: server-knows-no-web
import { colour } from '../../../web/src/colour.ts';

export const painted = colour;
