// breaks: slice-knows-no-wiring
import { wiring } from '../app/wiring.ts';

export const asked = wiring;
