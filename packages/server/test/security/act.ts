import type { Permission } from '../../src/identity/permission.rules.ts';
import type { CrawlWorld, Role } from './crawl-world.ts';

/**
 * Who may do an act: the holder of a permission (of one of several), any member, any member in a
 * session, the platform's staff, or anybody at all.
 */
export type Needs =
  | Permission
  | readonly Permission[]
  | 'MEMBER'
  | 'SIGNED_IN'
  | 'STAFF'
  | 'ANYBODY';

/** The declared sample of one mutation, naming an object at every place an id can stand. */
export interface Act {
  readonly by: Role;
  readonly needs: Needs;
  /** Needed besides: the side whose settings are changed. */
  readonly also?: Permission;
  /** The permission is not enough with an API token. */
  readonly inSession?: true;
  readonly input: (world: CrawlWorld, ids: CrawlWorld['ids']) => unknown;
  /** Other inputs for places that exclude each other, by the last name of the place. */
  readonly instead?: Readonly<Record<string, Act['input']>>;
}

let keys = 0;
/** A key nobody has used. */
export function freshKey(): string {
  keys += 1;
  return `crawl-${process.pid}-${keys}`;
}

const act =
  (by: Role) =>
  (needs: Needs, input: Act['input'] = () => ({}), more: Partial<Act> = {}): Act => ({
    by,
    needs,
    input,
    ...more,
  });

export const bySupplier = act('supplier');
export const byDistributor = act('distributor');
export const byApplicant = act('applicant');
export const byStaff = act('staff');
