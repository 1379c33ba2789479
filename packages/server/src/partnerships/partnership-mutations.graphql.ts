import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { perform, type Work } from '../platform/work.ts';
import { annotatePartnership } from './commands/annotate-partnership.ts';
import { approveApplication } from './commands/approve-application.ts';
import { changeLevel } from './commands/change-level.ts';
import { changeWarehouses } from './commands/change-warehouses.ts';
import { endPartnership } from './commands/end-partnership.ts';
import type { ChosenLevel } from './commands/own-level.ts';
import { rejectApplication } from './commands/reject-application.ts';
import { answerPartnership } from './partnership-answer.graphql.ts';
import {
  PartnershipAnnotateInput,
  PartnershipApproveInput,
  PartnershipEndInput,
  PartnershipRejectInput,
  PartnershipSetLevelInput,
  PartnershipSetWarehousesInput,
} from './partnership-inputs.graphql.ts';
import {
  PartnershipAnnotatePayload,
  PartnershipApprovePayload,
  PartnershipEndPayload,
  PartnershipRejectPayload,
  PartnershipSetLevelPayload,
  PartnershipSetWarehousesPayload,
} from './partnership-payloads.graphql.ts';

type Ended = Outcome<{ partnershipId: Id<'partnership'> }>;

async function act(
  context: Context,
  needed: 'SUPPLIER_PARTNERSHIPS' | 'DISTRIBUTOR_PARTNERSHIPS',
  body: (work: Work<Actor>) => Promise<Ended>,
) {
  const actor = requirePermission(context.actor, needed);
  return answerPartnership(context, await perform(context.place, actor, body));
}

const levelOf = (id: string | null | undefined): ChosenLevel =>
  id ? (parseId('level', id) ?? 'MALFORMED') : null;

/** What a supplier does with its distributors. Everything needs SUPPLIER_PARTNERSHIPS. */
@Resolver()
export class PartnershipMutations {
  @Mutation(() => PartnershipApprovePayload, {
    description: 'Approves an application with warehouses, level and credit.',
  })
  partnershipApprove(
    @Arg('input', () => PartnershipApproveInput, { description: 'What is agreed.' })
    input: PartnershipApproveInput,
    @Ctx() context: Context,
  ): Promise<PartnershipApprovePayload> {
    return act(context, 'SUPPLIER_PARTNERSHIPS', (work) =>
      approveApplication(work, {
        ...input,
        partnershipId: parseId('partnership', input.partnershipId),
        warehouseIds: input.warehouseIds.map((id) => parseId('warehouse', id)),
        levelId: levelOf(input.levelId),
        currency: input.settlementCurrency,
      }),
    );
  }

  @Mutation(() => PartnershipRejectPayload, {
    description: 'Rejects an application with a reason the distributor reads.',
  })
  partnershipReject(
    @Arg('input', () => PartnershipRejectInput, { description: 'Which one and why.' })
    input: PartnershipRejectInput,
    @Ctx() context: Context,
  ): Promise<PartnershipRejectPayload> {
    const partnershipId = parseId('partnership', input.partnershipId);
    return act(context, 'SUPPLIER_PARTNERSHIPS', (work) =>
      rejectApplication(work, { partnershipId, reason: input.reason }),
    );
  }

  @Mutation(() => PartnershipSetWarehousesPayload, {
    description: 'Selects the warehouses a partnered distributor draws on.',
  })
  partnershipSetWarehouses(
    @Arg('input', () => PartnershipSetWarehousesInput, { description: 'Whose and which.' })
    input: PartnershipSetWarehousesInput,
    @Ctx() context: Context,
  ): Promise<PartnershipSetWarehousesPayload> {
    const partnershipId = parseId('partnership', input.partnershipId);
    const warehouseIds = input.warehouseIds.map((id) => parseId('warehouse', id));
    return act(context, 'SUPPLIER_PARTNERSHIPS', (work) =>
      changeWarehouses(work, { partnershipId, warehouseIds }),
    );
  }

  @Mutation(() => PartnershipSetLevelPayload, {
    description: 'Puts a partnered distributor on a level; its prices follow at once.',
  })
  partnershipSetLevel(
    @Arg('input', () => PartnershipSetLevelInput, { description: 'Whose and which.' })
    input: PartnershipSetLevelInput,
    @Ctx() context: Context,
  ): Promise<PartnershipSetLevelPayload> {
    const partnershipId = parseId('partnership', input.partnershipId);
    return act(context, 'SUPPLIER_PARTNERSHIPS', (work) =>
      changeLevel(work, { partnershipId, levelId: levelOf(input.levelId) }),
    );
  }

  @Mutation(() => PartnershipEndPayload, {
    description:
      'Ends a partnership from the supplier’s side: claims expire and stock goes to zero; pushed orders go on.',
  })
  partnershipEnd(
    @Arg('input', () => PartnershipEndInput, { description: 'Which one and why.' })
    input: PartnershipEndInput,
    @Ctx() context: Context,
  ): Promise<PartnershipEndPayload> {
    const partnershipId = parseId('partnership', input.partnershipId);
    const reason = input.reason ?? null;
    return act(context, 'SUPPLIER_PARTNERSHIPS', (work) =>
      endPartnership(work, { partnershipId, reason, by: 'SUPPLIER' }),
    );
  }

  @Mutation(() => PartnershipAnnotatePayload, {
    description:
      'Writes the private note of one side. Needs SUPPLIER_PARTNERSHIPS or DISTRIBUTOR_PARTNERSHIPS.',
  })
  partnershipAnnotate(
    @Arg('input', () => PartnershipAnnotateInput, { description: 'Which one and what.' })
    input: PartnershipAnnotateInput,
    @Ctx() context: Context,
  ): Promise<PartnershipAnnotatePayload> {
    const partnershipId = parseId('partnership', input.partnershipId);
    const { side: by, note = null } = input;
    return act(context, `${by}_PARTNERSHIPS`, (work) =>
      annotatePartnership(work, { partnershipId, by, note }),
    );
  }
}
