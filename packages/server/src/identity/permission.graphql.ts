import { registerEnumType } from 'type-graphql';
import { PERMISSIONS, type Permission } from './permission.rules.ts';

export const PermissionEnum = Object.fromEntries(
  Object.keys(PERMISSIONS).map((name) => [name, name]),
) as { [P in Permission]: P };

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'One thing a member of an organisation may do.',
  valuesConfig: Object.fromEntries(
    Object.entries(PERMISSIONS).map(([name, description]) => [name, { description }]),
  ),
});
