import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { apiError } from './errors.ts';
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
}

/** The Relay connection type over a node type: `<Node>Connection` with `<Node>Edge`. */
export function connectionOf<Node extends object>(
  nodeType: ClassType<Node>,
  name: string,
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
  return NodeConnection;
}

export function toConnection<Row, Node extends object = Row & object>(
  page: Page<Row>,
  toNode: (row: Row) => Node = (row) => row as unknown as Node,
): Connection<Node> {
  const nodes = page.rows.map(toNode);
  return {
    nodes,
    edges: nodes.map((node, i) => ({ node, cursor: page.cursors[i]! })),
    pageInfo: { endCursor: page.cursors.at(-1) ?? null, hasNextPage: page.hasNextPage },
  };
}
