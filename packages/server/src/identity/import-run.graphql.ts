import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { parseId } from '../kernel/ids.ts';
import { apiError } from '../platform/errors.ts';
import {
  ImportKindEnum,
  ImportRowConnection,
  ImportRowResultEnum,
  ImportRun,
} from '../platform/import-run.graphql.ts';
import { importRowPage, importRunOf, recentImportRuns } from '../platform/import-run.read.ts';
import type { ImportKind, ImportRowResult } from '../platform/import-run.table.ts';
import { checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import type { Context } from './context.ts';
import { Viewer } from './viewer.graphql.ts';

const MAX_RECENT = 20;

@Resolver(() => Viewer)
export class ViewerImports {
  @FieldResolver(() => ImportRun, {
    nullable: true,
    description: "An import of the viewer's organisation; null when there is none with this id.",
  })
  async importRun(
    @Arg('id', () => ID, { description: 'The run.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportRun | null> {
    const runId = parseId('importRun', id);
    if (!context.actor || !runId) return null;
    return importRunOf(context.database.db, context.actor.tenantId, runId);
  }

  @FieldResolver(() => [ImportRun], {
    description: `The organisation's last imports of a kind, newest first; at most ${MAX_RECENT}.`,
  })
  async importRuns(
    @Arg('kind', () => ImportKindEnum, { description: 'What the lists are about.' })
    kind: ImportKind,
    @Arg('first', () => Int, { description: `How many, 1…${MAX_RECENT}.` }) first: number,
    @Ctx() context: Context,
  ): Promise<ImportRun[]> {
    if (first < 1 || first > MAX_RECENT) {
      throw apiError('BAD_USER_INPUT', `first must be between 1 and ${MAX_RECENT}.`);
    }
    if (!context.actor) return [];
    return recentImportRuns(context.database.db, context.actor.tenantId, kind, first);
  }
}

@Resolver(() => ImportRun)
export class ImportRunFields {
  @FieldResolver(() => ImportRowConnection, {
    description: 'Rows that were refused or changed nothing, in the order of the file.',
  })
  async rows(
    @Root() run: ImportRun,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('result', () => ImportRowResultEnum, { nullable: true, description: 'Only these.' })
    result: ImportRowResult | null,
    @Ctx() context: Context,
  ) {
    return toConnection(await importRowPage(context.database.db, run, result, checkPage(page)));
  }
}
