import type { TestOrganisation } from '../../src/testing/factories.ts';
import type { JourneyUser } from '../../src/testing/journey.ts';

/** A role nobody has, a role somebody has, a member, an API token, and a second organisation. */
export async function addMember(owner: JourneyUser, of: TestOrganisation) {
  const role = async (name: string) => {
    const made = await owner.act<{ role: { id: string } }>(
      'roleCreate',
      { name, permissions: ['SUPPLIER_VIEW'] },
      'role { id }',
    );
    return made.role.id;
  };
  const [usedRole, freeRole] = [await role('Clerk'), await role('Nobody')];
  const hire = async (name: string) => {
    const made = await owner.act<{ member: { id: string } }>(
      'memberAdd',
      {
        email: `${name}.${of.tenantId}@example.com`,
        name,
        kind: 'SUB',
        roleId: usedRole,
        temporaryPassword: 'mangosteen-season-26',
      },
      'member { id }',
    );
    return made.member.id;
  };
  const [member, disabled] = [await hire('clerk'), await hire('leaver')];
  await owner.act('memberDisable', { id: disabled });
  const { apiToken } = await owner.act<{ apiToken: { id: string } }>(
    'apiTokenCreate',
    { name: 'Warehouse system', scopes: ['SUPPLIER_VIEW'] },
    'apiToken { id }',
  );
  const { savedView } = await owner.act<{ savedView: { id: string } }>(
    'savedViewSave',
    { list: 'orders.supply', name: 'Shared', search: '', columns: [], shared: true },
    'savedView { id }',
  );
  const before = await organisations(owner);
  await owner.act('organisationCreate', {
    name: `Second of ${of.tenantId}`,
    country: 'MY',
    sellingCurrency: 'MYR',
    timeZone: 'Asia/Kuala_Lumpur',
  });
  const second = (await organisations(owner)).find((id) => !before.includes(id)) ?? '';
  await owner.act('organisationSwitch', { id: of.tenantId });
  return {
    usedRole,
    freeRole,
    member,
    disabled,
    apiToken: apiToken.id,
    savedView: savedView.id,
    second,
  };
}

async function organisations(owner: JourneyUser): Promise<string[]> {
  const { viewer } = await owner.see<{ viewer: { organisations: { id: string }[] } }>(
    '{ viewer { organisations { id } } }',
  );
  return viewer.organisations.map(({ id }) => id);
}
