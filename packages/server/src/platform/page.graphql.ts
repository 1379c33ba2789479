import {
  ArgsType,
  type ClassType,
  Field,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { type Id, type IdKind, parseId } from '../kernel/ids.ts';
import { apiError } from './errors.ts';
import { Matching } from './matching.graphql.ts';
import type { MatchingRead } from './matching.ts';
import { MAX_PAGE_SIZE, type Page } from './page.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: `How many to return, 1…${MAX_PAGE_SIZE}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Continue behind this cursor of the same list.',
  })
  after?: string | null;
}

export const SortDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(SortDirectionEnum, {
  name: 'SortDirection',
  description: 'Which way round a list is ordered.',
  valuesConfig: {
    ASC: { description: 'Smallest, oldest or first in the alphabet first.' },
    DESC: { description: 'Largest, newest or last in the alphabet first.' },
  },
});

/** For lists with a `sort`; a cursor goes on in the order it was given in, and no other. */
@ArgsType()
export class SortedPageArgs extends PageArgs {
  @Field(() => SortDirectionEnum, {
    nullable: true,
    description: 'Which way round; absent = as is usual for what it is sorted by.',
  })
  direction?: keyof typeof SortDirectionEnum | null;
}

@InputType({ description: 'A stretch of time; an end that is absent is open.' })
export class InstantRange {
  @Field(() => Date, { nullable: true, description: 'From this instant on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this instant.' })
  to?: Date | null;
}

/** The ids of a filter; what is no id of that kind matches nothing. Null = not narrowed by it. */
export function idsOf<K extends IdKind>(
  kind: K,
  given: readonly string[] | null | undefined,
): Id<K>[] | null {
  return given?.flatMap((id) => parseId(kind, id) ?? []) ?? null;
}

/** Refuses a page size out of bounds; every list resolver begins with it. */
export function checkPage<A extends PageArgs>(args: A): A {
  if (args.first < 1 || args.first > MAX_PAGE_SIZE) {
    throw apiError('BAD_USER_INPUT', `first must be between 1 and ${MAX_PAGE_SIZE}.`);
  }
  return args;
}

@ObjectType({ description: 'Where a page ends and whether more follows.' })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge; null on an empty page.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether more follows behind endCursor.' })
  hasNextPage!: boolean;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfo;
  matching?: Matching;
}

/**
 * The Relay connection type over a node type: `<Node>Connection` with `<Node>Edge`. A `matching` one
 * also tells all that its filters match, for acts on more than the page.
 */
export function connectionOf<Node extends object>(
  nodeType: ClassType<Node>,
  name: string,
  options: { readonly matching: boolean } = { matching: false },
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, for `after`.' })
    cursor!: string;

    @Field(() => nodeType, { description: `The ${name}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [Edge], { description: 'The page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => [nodeType], { description: 'The page without cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;
  }
  if (options.matching) {
    const description = 'All that match the filters; read only when asked for.';
    Field(() => Matching, { description })(NodeConnection.prototype, 'matching');
  }
  return NodeConnection;
}

export function toConnection<Row, Node extends object = Row & object>(
  page: Page<Row>,
  toNode: (row: Row) => Node = (row) => row as unknown as Node,
  matching?: MatchingRead,
): Connection<Node> {
  const nodes = page.rows.map(toNode);
  return {
    ...(matching && { matching: new Matching(matching) }),
    nodes,
    edges: nodes.map((node, i) => ({ node, cursor: page.cursors[i]! })),
    pageInfo: { endCursor: page.cursors.at(-1) ?? null, hasNextPage: page.hasNextPage },
  };
}
