import type { Work } from '../../platform/work.ts';
import { moveReservations, type ReservationMove } from './move-reservations.ts';

/** Units that had left the shelf but not the house are available again: withdrawn before pick-up. */
export async function returnToStock(work: Work, move: ReservationMove): Promise<void> {
  await moveReservations(work, move, 'RETURNED');
}
