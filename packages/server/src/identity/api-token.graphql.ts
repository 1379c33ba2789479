import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { requirePermission, requireSession } from './actor.access.ts';
import { createApiToken, revokeApiToken } from './commands/create-api-token.ts';
import type { Context } from './context.ts';
import { ApiToken } from './member.graphql.ts';
import { apiTokensOf } from './member.read.ts';
import { PermissionEnum } from './permission.graphql.ts';
import type { Permission } from './permission.rules.ts';
import { BeyondOwnRights } from './refusals.graphql.ts';

@InputType({ description: 'A token for an integrator.' })
export class ApiTokenCreateInput {
  @Field(() => String, { description: 'What it is for, 1…120 characters.' })
  name!: string;

  @Field(() => [PermissionEnum], { description: 'What it may do; only what the viewer may too.' })
  scopes!: Permission[];

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'A token to make worthless.' })
export class ApiTokenRevokeInput {
  @Field(() => ID, { description: 'The token.' })
  id!: string;
}

export const ApiTokenCreateError = userErrors('ApiTokenCreateError', [
  InvalidInput,
  StateConflict,
  BeyondOwnRights,
]);
export const ApiTokenRevokeError = userErrors('ApiTokenRevokeError', [NotFound]);

@ObjectType({ description: 'The token, whose secret is shown this once.' })
export class ApiTokenCreatePayload {
  @Field(() => ApiToken, { nullable: true, description: 'The token without its secret.' })
  apiToken!: ApiToken | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret, `dst_…`, sent as `Authorization: Bearer`. Never shown again.',
  })
  token!: string | null;

  @Field(() => [ApiTokenCreateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The token is worthless from its next request on.' })
export class ApiTokenRevokePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the token that was revoked.' })
  apiTokenId!: string | null;

  @Field(() => [ApiTokenRevokeError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class ApiTokenMutations {
  @Mutation(() => ApiTokenCreatePayload, {
    description: 'Makes a token for an integrator; needs API_TOKENS and a session.',
  })
  async apiTokenCreate(
    @Arg('input', () => ApiTokenCreateInput, { description: 'The token.' })
    input: ApiTokenCreateInput,
    @Ctx() context: Context,
  ): Promise<ApiTokenCreatePayload> {
    const actor = requirePermission(requireSession(context.actor), 'API_TOKENS');
    const expiresAt = input.expiresAt ?? null;
    const outcome = await perform(context.place, actor, (work) =>
      createApiToken(work, { ...input, expiresAt }),
    );
    if (!outcome.ok) return { apiToken: null, token: null, userErrors: outcome.refusals };
    const { apiTokenId, token } = outcome.value;
    const tokens = await apiTokensOf(context.database.db, actor.tenantId);
    return { apiToken: tokens.find(({ id }) => id === apiTokenId) ?? null, token, userErrors: [] };
  }

  @Mutation(() => ApiTokenRevokePayload, { description: 'Makes a token worthless, at once.' })
  async apiTokenRevoke(
    @Arg('input', () => ApiTokenRevokeInput, { description: 'The token.' })
    input: ApiTokenRevokeInput,
    @Ctx() context: Context,
  ): Promise<ApiTokenRevokePayload> {
    const actor = requirePermission(requireSession(context.actor), 'API_TOKENS');
    const outcome = await perform(context.place, actor, (work) =>
      revokeApiToken(work, parseId('apiToken', input.id)),
    );
    if (!outcome.ok) return { apiTokenId: null, userErrors: outcome.refusals };
    return { apiTokenId: outcome.value.apiTokenId, userErrors: [] };
  }
}
