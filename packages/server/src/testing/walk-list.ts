import type { MatchingRead } from '../platform/matching.ts';
import type { Page, PageRequest } from '../platform/page.ts';

const SIZES = [1, 7, 50];

/**
 * Walks a list to its end with pages of every size and gives what it met, which must be the same
 * each time; and the ids that `matching` names, to be compared with them.
 */
export async function walkList<Row>(
  pageOf: (request: PageRequest) => Promise<Page<Row>>,
  idOf: (row: Row) => string,
  matching?: MatchingRead,
) {
  const walks = [];
  for (const first of SIZES) walks.push(await walk(pageOf, first));
  return {
    rows: walks[0] ?? [],
    /** One list of ids for each page size. */
    ids: walks.map((rows) => rows.map(idOf)),
    matching: matching ? (await matching.first(5_000)).map(({ id }) => id) : null,
    count: matching ? await matching.count() : null,
  };
}

async function walk<Row>(pageOf: (request: PageRequest) => Promise<Page<Row>>, first: number) {
  const met: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await pageOf({ first, after });
    met.push(...page.rows);
    after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null;
  } while (after);
  return met;
}
