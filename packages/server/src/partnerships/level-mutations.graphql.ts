import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { DecimalScalar } from '../platform/money.graphql.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { createLevel } from './commands/create-level.ts';
import { deleteLevel } from './commands/delete-level.ts';
import { updateLevel } from './commands/update-level.ts';
import { Level, toLevel } from './level.graphql.ts';
import { distributorsOnLevel, levelById } from './level.read.ts';

@InputType({ description: 'A level to create.' })
class LevelCreateInput {
  @Field(() => String, { description: 'Its name, 1…60 characters, unique in the organisation.' })
  name!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent of the base price, above 0 and up to 1000; null = the base price.',
  })
  percentOfBase?: string | null;
}

@InputType({ description: 'A level as it should be from now on.' })
class LevelUpdateInput extends LevelCreateInput {
  @Field(() => ID, { description: 'The level.' })
  levelId!: string;
}

@InputType({ description: 'A level to delete.' })
class LevelDeleteInput {
  @Field(() => ID, { description: 'The level.' })
  levelId!: string;
}

const CreateError = userErrors('LevelCreateError', [InvalidInput, AlreadyTaken]);
const UpdateError = userErrors('LevelUpdateError', [InvalidInput, AlreadyTaken, NotFound]);
const DeleteError = userErrors('LevelDeleteError', [NotFound, StateConflict]);

@ObjectType({ description: 'The new level, or why not.' })
class LevelCreatePayload {
  @Field(() => Level, { nullable: true, description: 'The level; null when refused.' })
  level!: Level | null;

  @Field(() => [CreateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The changed level, or why not.' })
class LevelUpdatePayload {
  @Field(() => Level, { nullable: true, description: 'The level; null when refused.' })
  level!: Level | null;

  @Field(() => [UpdateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The id that is gone, or why not.' })
class LevelDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the deleted level; null when refused.' })
  deletedLevelId!: string | null;

  @Field(() => [DeleteError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

/** Levels of the supplier. Every change needs SUPPLIER_PRICES. */
@Resolver(() => Level)
export class LevelResolver {
  @FieldResolver(() => Int, { description: 'How many partnered distributors are on it.' })
  async distributorCount(@Root() level: Level, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.of(distributorsOnLevel).load(level)) ?? 0;
  }

  @Mutation(() => LevelCreatePayload, { description: 'Creates a level. Needs SUPPLIER_PRICES.' })
  async levelCreate(
    @Arg('input', () => LevelCreateInput, { description: 'The level.' }) input: LevelCreateInput,
    @Ctx() context: Context,
  ): Promise<LevelCreatePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_PRICES');
    return answer(context, await perform(context.place, actor, (work) => createLevel(work, input)));
  }

  @Mutation(() => LevelUpdatePayload, {
    description: 'Renames a level or changes its percentage. Needs SUPPLIER_PRICES.',
  })
  async levelUpdate(
    @Arg('input', () => LevelUpdateInput, { description: 'The level as it should be.' })
    input: LevelUpdateInput,
    @Ctx() context: Context,
  ): Promise<LevelUpdatePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_PRICES');
    const change = { ...input, levelId: parseId('level', input.levelId) };
    return answer(
      context,
      await perform(context.place, actor, (work) => updateLevel(work, change)),
    );
  }

  @Mutation(() => LevelDeletePayload, {
    description: 'Deletes a level that nothing uses. Needs SUPPLIER_PRICES.',
  })
  async levelDelete(
    @Arg('input', () => LevelDeleteInput, { description: 'Which one.' }) input: LevelDeleteInput,
    @Ctx() context: Context,
  ): Promise<LevelDeletePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_PRICES');
    const levelId = parseId('level', input.levelId);
    const outcome = await perform(context.place, actor, (work) => deleteLevel(work, { levelId }));
    return outcome.ok
      ? { deletedLevelId: outcome.value.levelId, userErrors: [] }
      : { deletedLevelId: null, userErrors: outcome.refusals };
  }
}

async function answer(
  context: Context,
  outcome: Outcome<{ levelId: Id<'level'> }>,
): Promise<{ level: Level | null; userErrors: readonly Refusal[] }> {
  if (!outcome.ok) return { level: null, userErrors: outcome.refusals };
  context.loaders.forget();
  const { tenantId } = requirePermission(context.actor, 'SUPPLIER_PRICES');
  const key = { supplierId: tenantId, id: outcome.value.levelId };
  const row = await context.loaders.of(levelById).load(key);
  return { level: row && toLevel(row), userErrors: [] };
}
