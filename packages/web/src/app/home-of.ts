import { readHat } from './hat.ts';
import type { Session } from './session.ts';

/** Where a person begins: the hat worn last, if it is still theirs; without any, where one is taken up. */
export function homeOf(session: Session): string {
  const hat = readHat();
  if (hat === 'supplier' && session.supplier) return '/supplier/home';
  if (hat === 'distributor' && session.distributor) return '/distributor/home';
  if (session.distributor) return '/distributor/home';
  return session.supplier ? '/supplier/home' : '/welcome';
}
