import type { Actor } from '../../identity/actor.access.ts';
import { addMember } from '../../identity/commands/add-member.ts';
import { createRole } from '../../identity/commands/change-roles.ts';
import type { Permission } from '../../identity/permission.rules.ts';
import { DEMO_PASSWORD } from './demo-cast.ts';
import { act, type DemoStage } from './demo-stage.ts';

interface Employed {
  readonly role: string;
  readonly permissions: readonly Permission[];
  readonly name: string;
  readonly email: string;
}

/** Colleagues who do one kind of work, so that roles and people have somebody in them. */
export const SUPPLIER_STAFF: readonly Employed[] = [
  {
    role: 'Packer',
    permissions: ['SUPPLIER_VIEW', 'SUPPLIER_ORDERS', 'SUPPLIER_WAREHOUSES'],
    name: 'Hafiz Ismail',
    email: 'hafiz@demo.distributary.example',
  },
  {
    role: 'Bookkeeper',
    permissions: ['SUPPLIER_VIEW', 'SUPPLIER_BOOKKEEPING', 'SUPPLIER_CREDIT'],
    name: 'Priya Nair',
    email: 'priya@demo.distributary.example',
  },
];

export const DISTRIBUTOR_STAFF: readonly Employed[] = [
  {
    role: 'Order desk',
    permissions: ['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_ORDERS'],
    name: 'Zul Hakim',
    email: 'zul@demo.distributary.example',
  },
];

export async function employStaff(
  stage: DemoStage,
  owner: Actor,
  staff: readonly Employed[],
): Promise<void> {
  for (const { role, permissions, name, email } of staff) {
    const { roleId } = await act(stage, owner, (work) =>
      createRole(work, { name: role, permissions }),
    );
    await act(stage, owner, (work) =>
      addMember(work, { name, email, temporaryPassword: DEMO_PASSWORD, kind: 'SUB', roleId }),
    );
  }
}
