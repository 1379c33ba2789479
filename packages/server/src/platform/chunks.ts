/**
 * Cuts a stream of rows into chunks of about `size`. With `keepTogether`, rows that follow each
 * other with the same value are never cut apart, unless they alone are ten times the size.
 */
export async function* inChunks<Row>(
  rows: AsyncIterable<Row>,
  size: number,
  keepTogether?: (row: Row) => string,
): AsyncGenerator<Row[]> {
  let chunk: Row[] = [];
  for await (const row of rows) {
    const last = chunk.at(-1);
    const joined =
      last !== undefined &&
      keepTogether !== undefined &&
      chunk.length < size * 10 &&
      keepTogether(last) === keepTogether(row);
    if (chunk.length >= size && !joined) {
      yield chunk;
      chunk = [];
    }
    chunk.push(row);
  }
  if (chunk.length > 0) yield chunk;
}
