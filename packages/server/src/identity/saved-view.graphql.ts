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
import { type Id, parseId } from '../kernel/ids.ts';
import { type Refusal, refused } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { may, requireSession } from './actor.access.ts';
import { deleteView, openWithView, saveView } from './commands/change-saved-views.ts';
import type { Context } from './context.ts';
import { type SavedViewRow, viewById, viewsOfList } from './saved-view.read.ts';
import type { ViewColumn } from './saved-view.rules.ts';
import { Viewer } from './viewer.graphql.ts';

@ObjectType({ description: 'A column of a list, at its place.' })
export class SavedViewColumn {
  @Field(() => String, { description: 'The column’s own name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it is shown.' })
  shown!: boolean;

  @Field(() => Int, { nullable: true, description: 'Pixels; null for its usual width.' })
  width!: number | null;
}

@InputType({ description: 'A column of a list, at its place.' })
export class SavedViewColumnInput {
  @Field(() => String, { description: 'The column’s own name, 1…64 letters, digits, dots.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it is shown.' })
  shown!: boolean;

  @Field(() => Int, { nullable: true, description: 'Pixels, 40…1200; null for its usual width.' })
  width?: number | null;
}

@ObjectType({ description: 'A list as somebody wants to find it again, under a name.' })
export class SavedView {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'savedView'>;

  @Field(() => String, { description: 'The list’s own name, such as "orders.distribution".' })
  list!: string;

  @Field(() => String, { description: 'Unique among its owner’s views of the list.' })
  name!: string;

  @Field(() => String, {
    description:
      'Tab, words, filters and sort as the list’s address says them: "tab=failed&q=mug".',
  })
  search!: string;

  @Field(() => [SavedViewColumn], {
    description: 'Columns in their order, at most 60; empty for the usual ones.',
  })
  columns!: ViewColumn[];

  @Field(() => Boolean, { description: 'Everybody of the organisation sees it.' })
  shared!: boolean;

  @Field(() => Boolean, { description: 'The list opens with it for the viewer.' })
  isDefault!: boolean;

  @Field(() => String, { description: 'Name of the person who made it.' })
  ownerName!: string;

  userId!: Id<'user'>;
}

@Resolver(() => SavedView)
export class SavedViewResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer made it, and may change it.' })
  viewerCanChange(@Root() view: SavedViewRow, @Ctx() context: Context): boolean {
    return view.userId === context.actor?.userId;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may delete it: their own, or as manager a shared one.',
  })
  viewerCanDelete(@Root() view: SavedViewRow, @Ctx() context: Context): boolean {
    const manages = view.shared && may(context.actor, 'ORGANISATION_MANAGE');
    return manages || view.userId === context.actor?.userId;
  }
}

@Resolver(() => Viewer)
export class ViewerSavedViews {
  @FieldResolver(() => [SavedView], {
    description:
      'Views of a list: the viewer’s own, then those that colleagues share, by name; at most 200. Empty for API tokens.',
  })
  async savedViews(
    @Arg('list', () => String, { description: 'The list’s own name.' }) list: string,
    @Ctx() context: Context,
  ): Promise<SavedViewRow[]> {
    const { actor } = context;
    if (actor?.via !== 'SESSION') return [];
    return viewsOfList(context.database.db, actor, list);
  }
}

@InputType({ description: 'A list as it shall be found again.' })
export class SavedViewSaveInput {
  @Field(() => ID, { nullable: true, description: 'The view to change; null for a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'The list’s own name, 1…64 letters, digits, dots.' })
  list!: string;

  @Field(() => String, { description: '1…60 characters, unique among one’s views of the list.' })
  name!: string;

  @Field(() => String, { description: 'As the list’s address says it; at most 2,000 characters.' })
  search!: string;

  @Field(() => [SavedViewColumnInput], {
    description: 'Columns in their order, at most 60; empty for the usual ones.',
  })
  columns!: SavedViewColumnInput[];

  @Field(() => Boolean, { description: 'Let everybody of the organisation see it.' })
  shared!: boolean;
}

@InputType({ description: 'A view to remove.' })
export class SavedViewDeleteInput {
  @Field(() => ID, { description: 'The view.' })
  id!: string;
}

@InputType({ description: 'What a list opens with.' })
export class SavedViewOpenWithInput {
  @Field(() => String, { description: 'The list’s own name.' })
  list!: string;

  @Field(() => ID, { nullable: true, description: 'The view; null for the list as it is.' })
  id?: string | null;
}

export const SavedViewSaveError = userErrors('SavedViewSaveError', [
  InvalidInput,
  NotFound,
  AlreadyTaken,
  StateConflict,
]);
export const SavedViewDeleteError = userErrors('SavedViewDeleteError', [NotFound]);
export const SavedViewOpenWithError = userErrors('SavedViewOpenWithError', [NotFound]);

@ObjectType({ description: 'The view as it is kept.' })
export class SavedViewSavePayload {
  @Field(() => SavedView, { nullable: true, description: 'The view.' })
  savedView!: SavedViewRow | null;

  @Field(() => [SavedViewSaveError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The view is gone.' })
export class SavedViewDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the view that was removed.' })
  savedViewId!: string | null;

  @Field(() => [SavedViewDeleteError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'What the list opens with now.' })
export class SavedViewOpenWithPayload {
  @Field(() => SavedView, { nullable: true, description: 'The view; null for the list as it is.' })
  savedView!: SavedViewRow | null;

  @Field(() => [SavedViewOpenWithError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class SavedViewMutations {
  @Mutation(() => SavedViewSavePayload, {
    description: 'Keeps a list’s tab, filters, sort and columns under a name; at most 50 a list.',
  })
  async savedViewSave(
    @Arg('input', () => SavedViewSaveInput, { description: 'The view.' }) input: SavedViewSaveInput,
    @Ctx() context: Context,
  ): Promise<SavedViewSavePayload> {
    const actor = requireSession(context.actor);
    const viewId = input.id ? parseId('savedView', input.id) : null;
    const columns = input.columns.map(({ name, shown, width = null }) => ({ name, shown, width }));
    const outcome =
      input.id && !viewId
        ? refused(notFound('id', 'view'))
        : await perform(context.place, actor, (work) =>
            saveView(work, { ...input, columns, viewId }),
          );
    if (!outcome.ok) return { savedView: null, userErrors: outcome.refusals };
    const savedView = await viewById(context.database.db, actor, outcome.value.viewId);
    return { savedView, userErrors: [] };
  }

  @Mutation(() => SavedViewDeletePayload, {
    description: 'Removes a view: one’s own, or with ORGANISATION_MANAGE a shared one.',
  })
  async savedViewDelete(
    @Arg('input', () => SavedViewDeleteInput, { description: 'The view.' })
    input: SavedViewDeleteInput,
    @Ctx() context: Context,
  ): Promise<SavedViewDeletePayload> {
    const outcome = await perform(context.place, requireSession(context.actor), (work) =>
      deleteView(work, parseId('savedView', input.id)),
    );
    if (!outcome.ok) return { savedViewId: null, userErrors: outcome.refusals };
    return { savedViewId: outcome.value.viewId, userErrors: [] };
  }

  @Mutation(() => SavedViewOpenWithPayload, {
    description: 'Lets a list open with a view for the viewer, or as it is.',
  })
  async savedViewOpenWith(
    @Arg('input', () => SavedViewOpenWithInput, { description: 'List and view.' })
    input: SavedViewOpenWithInput,
    @Ctx() context: Context,
  ): Promise<SavedViewOpenWithPayload> {
    const actor = requireSession(context.actor);
    const viewId = input.id ? parseId('savedView', input.id) : null;
    const outcome =
      input.id && !viewId
        ? refused(notFound('id', 'view'))
        : await perform(context.place, actor, (work) =>
            openWithView(work, { list: input.list, viewId }),
          );
    if (!outcome.ok) return { savedView: null, userErrors: outcome.refusals };
    const savedView = viewId && (await viewById(context.database.db, actor, viewId));
    return { savedView, userErrors: [] };
  }
}
