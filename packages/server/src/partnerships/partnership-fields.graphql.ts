import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { toWarehouse } from '../warehouses/warehouse.graphql.ts';
import { warehouseById } from '../warehouses/warehouse.read.ts';
import { applicationsOfPartnership } from './application.read.ts';
import { Level, toLevel } from './level.graphql.ts';
import { levelById } from './level.read.ts';
import { Partner } from './partner.graphql.ts';
import { partnerById } from './partner.read.ts';
import {
  mayAnnotate,
  mayApplyAgain,
  mayCancel,
  mayDecide,
  mayManage,
  mayMap,
  sideOf,
} from './partnership.access.ts';
import {
  Application,
  Partnership,
  PartnershipSideEnum,
  toApplication,
} from './partnership.graphql.ts';
import {
  PartnershipWarehouse,
  toSupplierWarehouse,
  WarehouseTask,
} from './supplier-warehouse.graphql.ts';
import { warehousesOfPartnership } from './supplier-warehouse.read.ts';
import { mappingState, taskOf } from './warehouse-task.rules.ts';

const MOST_ATTEMPTS = 50;

/** What a partnership shows besides its own row, to whichever of the two looks at it. */
@Resolver(() => Partnership)
export class PartnershipFields {
  @FieldResolver(() => PartnershipSideEnum, {
    nullable: true,
    description: 'The side the viewer is on.',
  })
  viewerSide(@Root() row: Partnership, @Ctx() { actor }: Context) {
    return sideOf(actor, row);
  }

  @FieldResolver(() => Partner, { nullable: true, description: 'The supplier.' })
  supplier(@Root() row: Partnership, @Ctx() { loaders }: Context): Promise<Partner | null> {
    return loaders.of(partnerById).load(row.supplierId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: 'The distributor.' })
  distributor(@Root() row: Partnership, @Ctx() { loaders }: Context): Promise<Partner | null> {
    return loaders.of(partnerById).load(row.distributorId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The viewer's own private note; the other side has its own and never sees this.",
  })
  note(@Root() row: Partnership, @Ctx() { actor }: Context): string | null {
    const side = sideOf(actor, row);
    if (side === 'SUPPLIER') return row.supplierNote;
    return side === 'DISTRIBUTOR' ? row.distributorNote : null;
  }

  @FieldResolver(() => Level, {
    nullable: true,
    description: 'The level the distributor is on; null for none, and always for the distributor.',
  })
  async level(@Root() row: Partnership, @Ctx() { actor, loaders }: Context): Promise<Level | null> {
    if (!row.levelId || sideOf(actor, row) !== 'SUPPLIER') return null;
    const level = await loaders.of(levelById).load({ supplierId: row.supplierId, id: row.levelId });
    return level && toLevel(level);
  }

  @FieldResolver(() => [Application], {
    description: `Every attempt to partner, the newest first, at most ${MOST_ATTEMPTS}.`,
  })
  async applications(
    @Root() row: Partnership,
    @Ctx() { actor, loaders }: Context,
  ): Promise<Application[]> {
    if (!sideOf(actor, row)) return [];
    const rows = await loaders.of(applicationsOfPartnership).load(row);
    return (rows ?? []).slice(0, MOST_ATTEMPTS).map(toApplication);
  }

  @FieldResolver(() => [PartnershipWarehouse], {
    description:
      'The warehouses assigned now, and those lost whose supplier warehouse is left; at most 50 assigned.',
  })
  async warehouses(
    @Root() row: Partnership,
    @Ctx() context: Context,
  ): Promise<PartnershipWarehouse[]> {
    return (await known(context, row)).map(({ facts, warehouse }) => ({
      warehouse,
      state: mappingState(facts),
      assignedAt: facts.assignedAt,
      mappedAt: facts.mapping?.mappedAt ?? null,
      supplierWarehouse: facts.supplierWarehouse && toSupplierWarehouse(facts.supplierWarehouse),
    }));
  }

  @FieldResolver(() => [WarehouseTask], {
    description: 'What the distributor has to do about its warehouses; empty for the supplier.',
  })
  async tasks(@Root() row: Partnership, @Ctx() context: Context): Promise<WarehouseTask[]> {
    if (sideOf(context.actor, row) !== 'DISTRIBUTOR' || row.state !== 'PARTNERED') return [];
    return (await known(context, row)).flatMap(({ facts, warehouse }) => {
      const kind = taskOf(facts);
      if (!kind) return [];
      const { supplierWarehouse } = facts;
      return {
        id: `${row.id}/${warehouse.id}/${kind}`,
        kind,
        warehouse,
        supplierWarehouse: supplierWarehouse && toSupplierWarehouse(supplierWarehouse),
      };
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may approve or reject now.' })
  viewerCanDecide(@Root() row: Partnership, @Ctx() { actor }: Context): boolean {
    return mayDecide(actor, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may take the application back.',
  })
  viewerCanCancel(@Root() row: Partnership, @Ctx() { actor }: Context): boolean {
    return mayCancel(actor, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may apply once more; it needs a link of the supplier.',
  })
  viewerCanApplyAgain(@Root() row: Partnership, @Ctx() { actor }: Context): boolean {
    return mayApplyAgain(actor, row);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer, as the supplier, may change warehouses and level, and end it.',
  })
  viewerCanManage(@Root() row: Partnership, @Ctx() { actor }: Context): boolean {
    return mayManage(actor, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer, as the distributor, may create and map supplier warehouses.',
  })
  viewerCanMap(@Root() row: Partnership, @Ctx() { actor }: Context): boolean {
    return mayMap(actor, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write its note.' })
  viewerCanAnnotate(@Root() row: Partnership, @Ctx() { actor }: Context): boolean {
    return mayAnnotate(actor, row);
  }
}

/** The warehouses of a partnership with what both sides made of them. */
async function known({ actor, loaders }: Context, row: Partnership) {
  if (!sideOf(actor, row)) return [];
  const all = (await loaders.of(warehousesOfPartnership).load(row)) ?? [];
  const found = await Promise.all(
    all.map(async (facts) => {
      const key = { tenantId: facts.supplierId, id: facts.warehouseId };
      const warehouse = await loaders.of(warehouseById).load(key);
      return warehouse ? [{ facts, warehouse: toWarehouse(warehouse) }] : [];
    }),
  );
  return found.flat();
}
