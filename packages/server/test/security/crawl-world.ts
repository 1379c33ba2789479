import { eq } from 'drizzle-orm';
import { makeStaff } from '../../src/identity/commands/make-staff.ts';
import { users } from '../../src/identity/user.table.ts';
import type { TestApp } from '../../src/testing/app.ts';
import { buildDistributor, signIn, type TestOrganisation } from '../../src/testing/factories.ts';
import { type JourneyUser, journeyUser } from '../../src/testing/journey.ts';
import { offer } from '../../src/testing/journey-set-up.ts';
import { claim, inviteBy } from '../../src/testing/journey-trade.ts';
import { buildPushWorld } from '../../src/testing/push-world.ts';
import { workOrders } from './crawl-orders.ts';
import { addMember } from './crawl-people.ts';
import { uploadsOf } from './crawl-uploads.ts';

export type CrawlWorld = Awaited<ReturnType<typeof buildCrawlWorld>>;
/** Who of a world sends an operation. */
export type Role = 'supplier' | 'distributor' | 'applicant' | 'staff';

/** A supplier and its distributor with one of everything that an id can name, in a state to act on. */
export async function buildCrawlWorld(app: TestApp, name: string) {
  const world = await buildPushWorld(app, { balance: '9000.00', stock: 500 });
  const applicant = await buildDistributor(app, { name: `${name} applicant` });
  const staff = await buildDistributor(app, { name: `${name} staff` });
  const [person] = await app.db.select().from(users).where(eq(users.id, staff.userId));
  await makeStaff(app.db, person?.email ?? '');
  const supplier = journeyUser(app, world.supplier.token);
  const distributor = journeyUser(app, world.distributor.token);
  const partner = journeyUser(app, applicant.token);
  const places = await warehousesOf(supplier, distributor, world);
  const orders = await workOrders(app, world);
  const ids = {
    account: world.accountId,
    partnership: world.partnershipId,
    warehouse: world.warehouseId,
    sku: world.skus.A,
    otherSku: world.skus.B,
    claim: world.claims.A,
    distributorOrg: world.distributor.tenantId,
    supplierOrg: world.supplier.tenantId,
    ...places,
    ...(await catalogueOf(supplier, distributor)),
    ...orders,
    rule: await allocationOf(distributor, places.mapped, orders.store),
    ...(await addMember(supplier, world.supplier)),
    ...(await uploadsOf(app.url, supplier, distributor)),
    ...(await partnersOf(supplier, partner, name)),
    ...(await booksOf(supplier, world.accountId, name)),
    session: await otherSession(app, supplier, world.supplier),
    notification: await noticeOf(distributor),
  };
  const tokens: Record<Role, string> = {
    supplier: world.supplier.token,
    distributor: world.distributor.token,
    applicant: applicant.token,
    staff: staff.token,
  };
  const organisations = [world.supplier, world.distributor, applicant, staff];
  return { name, ids, tokens, organisations, usedKey: `${name}-used` };
}

type Pushable = Awaited<ReturnType<typeof buildPushWorld>>;

/** One warehouse to make a supplier warehouse for, one to map again, one detached for good. */
async function warehousesOf(supplier: JourneyUser, distributor: JourneyUser, world: Pushable) {
  const { partnershipId } = world;
  const open = async (name: string) => {
    const made = await supplier.act<{ warehouse: { id: string } }>(
      'warehouseCreate',
      { name, country: 'MY', addressLine: '1 Jalan Gudang' },
      'warehouse { id }',
    );
    return made.warehouse.id;
  };
  const assign = (warehouseIds: string[]) =>
    supplier.act('partnershipSetWarehouses', {
      partnershipId,
      warehouseIds: [world.warehouseId, ...warehouseIds],
    });
  const map = async (warehouseId: string) => {
    const made = await distributor.act<{ supplierWarehouse: { id: string } }>(
      'supplierWarehouseCreate',
      { partnershipId, warehouseId, name: 'Theirs' },
      'supplierWarehouse { id }',
    );
    return made.supplierWarehouse.id;
  };
  const [gone, back, fresh] = [await open('Gone'), await open('Back'), await open('Fresh')];
  await assign([gone, back]);
  const [detached, mappable] = [await map(gone), await map(back)];
  await assign([]);
  await assign([back, fresh]);
  const { viewer } = await distributor.see<Side<{ partnership: Tasks }>>(
    'query ($id: ID!) { viewer { side: distributor { partnership(id: $id) { tasks { supplierWarehouse { id state } } } } } }',
    { id: partnershipId },
  );
  const mapped = viewer.side.partnership.tasks.flatMap(({ supplierWarehouse }) =>
    supplierWarehouse && supplierWarehouse.state !== 'DETACHED' ? [supplierWarehouse.id] : [],
  );
  if (!mapped[0]) throw new Error('nothing is mapped');
  return { freeWarehouse: fresh, emptyWarehouse: gone, detached, mappable, mapped: mapped[0] };
}

/** A rule that sends no order of the world elsewhere, and a default warehouse. */
async function allocationOf(
  distributor: JourneyUser,
  supplierWarehouseId: string,
  store: string,
): Promise<string> {
  await distributor.act('defaultWarehouseSet', { supplierWarehouseId });
  const { rules } = await distributor.act<{ rules: { id: string }[] }>(
    'allocationRuleCreate',
    { name: 'Abroad', supplierWarehouseId, storeIds: [store], countries: ['SG'] },
    'rules { id }',
  );
  return rules[0]?.id ?? '';
}

interface Side<T> {
  viewer: { side: T };
}
interface Listing {
  id: string;
  sku: { id: string };
}
interface Tasks {
  tasks: { supplierWarehouse: { id: string; state: string } | null }[];
}

async function catalogueOf(supplier: JourneyUser, distributor: JourneyUser) {
  const { sku } = await supplier.act<{ sku: { id: string } }>(
    'skuCreate',
    { code: 'SPARE-1', name: 'Spare' },
    'sku { id }',
  );
  await supplier.act('pricesSet', { changes: [{ skuId: sku.id, price: '3.00' }] });
  await supplier.act('productsEnable', { skuIds: [sku.id] });
  const dropped = await offer(supplier, { code: 'SPARE-3', price: '4.00', weightGrams: 10 });
  const [stopped] = await claim(distributor, [dropped]);
  if (!stopped) throw new Error('nothing was claimed');
  await distributor.act('claimsStop', { claimIds: [stopped.id] });
  const { level } = await supplier.act<{ level: { id: string } }>(
    'levelCreate',
    { name: 'Gold', percentOfBase: '90' },
    'level { id }',
  );
  const own = await distributor.act<{ sku: { id: string } }>(
    'skuCreate',
    { code: 'OWN-1', name: 'Own' },
    'sku { id }',
  );
  const { viewer } = await distributor.see<Side<{ listings: { nodes: Listing[] } }>>(
    '{ viewer { side: distributor { listings(first: 1) { nodes { id sku { id } } } } } }',
  );
  const [listing] = viewer.side.listings.nodes;
  if (!listing) throw new Error('nothing is listed');
  const listed = { listing: listing.id, claimedSku: listing.sku.id };
  return {
    unclaimed: sku.id,
    level: level.id,
    localSku: own.sku.id,
    stopped: stopped.id,
    ...listed,
  };
}

async function partnersOf(supplier: JourneyUser, applicant: JourneyUser, name: string) {
  const application = { link: await inviteBy(supplier), companyName: name, contact: '+60123456' };
  const { partnership } = await applicant.act<{ partnership: { id: string } }>(
    'partnershipApply',
    application,
    'partnership { id }',
  );
  const { invitation } = await supplier.act<{ invitation: { id: string; path: string } }>(
    'invitationCreate',
    { note: 'Private' },
    'invitation { id path }',
  );
  const link = `https://distributary.example${invitation.path}`;
  return { pending: partnership.id, invitation: invitation.id, link };
}

async function booksOf(supplier: JourneyUser, accountId: string, name: string) {
  const booking = { kind: 'ADD_BALANCE', amount: '12.00', currency: 'MYR', note: 'Transfer' };
  const { entry } = await supplier.act<{ entry: { id: string } }>(
    'bookkeepingCreate',
    { ...booking, accountId, idempotencyKey: `${name}-used` },
    'entry { id }',
  );
  return { entry: entry.id };
}

async function otherSession(app: TestApp, user: JourneyUser, owner: TestOrganisation) {
  await signIn(app, owner.userId, owner.tenantId);
  const { viewer } = await user.see<{ viewer: { sessions: { id: string; isThisOne: boolean }[] } }>(
    '{ viewer { sessions { id isThisOne } } }',
  );
  return viewer.sessions.find(({ isThisOne }) => !isThisOne)?.id ?? '';
}

async function noticeOf(user: JourneyUser) {
  const { viewer } = await user.see<{ viewer: { notifications: { nodes: { id: string }[] } } }>(
    '{ viewer { notifications(first: 1) { nodes { id } } } }',
  );
  return viewer.notifications.nodes[0]?.id ?? '';
}
