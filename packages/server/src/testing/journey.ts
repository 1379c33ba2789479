import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TestApp } from './app.ts';

export interface JourneyRefusal {
  readonly __typename: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** Somebody at a screen: knows nothing but the API and what it answered. */
export type JourneyUser = ReturnType<typeof journeyUser>;

/** Mutations whose input is shared with others and so is not named after them. */
const INPUTS: Readonly<Record<string, string>> = {
  claimsStop: 'ClaimsChoiceInput',
  claimsRemove: 'ClaimsChoiceInput',
  productsEnable: 'ProductsInput',
  productsDisable: 'ProductsInput',
  orderStartProcessing: 'OrderActInput',
  orderUnpack: 'OrderActInput',
  skuImport: 'ListImportInput',
  listingImport: 'ListImportInput',
};

const ERRORS = 'userErrors { __typename ... on UserError { path message } }';
/** Nobody does two things in one instant. */
const BETWEEN_ACTS_MS = 60_000;

export function journeyUser(app: TestApp, token: string | undefined) {
  async function send<Payload>(
    field: string,
    input: object | null,
    selection: string,
  ): Promise<Payload & { userErrors: JourneyRefusal[] }> {
    app.clock.advance(BETWEEN_ACTS_MS);
    const type = INPUTS[field] ?? `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const [head, args] = input
      ? [`mutation ($input: ${type}!)`, '(input: $input)']
      : ['mutation', ''];
    const query = `${head} { ${field}${args} { ${selection} ${ERRORS} } }`;
    const data = await app.must<Record<string, Payload & { userErrors: JourneyRefusal[] }>>(
      token,
      query,
      input ? { input } : {},
    );
    return data[field]!;
  }

  return {
    token,
    /** A mutation that must succeed; gives what was selected of its payload. */
    async act<Payload = Record<string, never>>(
      field: string,
      input: object | null,
      selection = '',
    ): Promise<Payload> {
      const payload = await send<Payload>(field, input, selection);
      if (payload.userErrors.length > 0) {
        throw new Error(`${field}: ${JSON.stringify(payload.userErrors)}`);
      }
      return payload;
    },
    /** A mutation that must be refused; gives the refusals with what else was selected of them. */
    async refused<Refusal extends JourneyRefusal = JourneyRefusal>(
      field: string,
      input: object | null,
      more = '',
    ): Promise<Refusal[]> {
      const selection = more && `userErrors { ${more} }`;
      const { userErrors } = await send<object>(field, input, selection);
      if (userErrors.length === 0) throw new Error(`${field} was not refused`);
      return userErrors as Refusal[];
    },
    /** A query; a top-level error fails the test. */
    see: <Data>(query: string, variables: Record<string, unknown> = {}) =>
      app.must<Data>(token, query, variables),
    /** Uploads a file as the web app does; gives its id. */
    async upload(path: string): Promise<string> {
      const body = new FormData();
      body.append('file', new Blob([await readFile(path)]), basename(path));
      const response = await fetch(`${app.url}/files?purpose=IMPORT`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body,
      });
      if (response.status !== 201) throw new Error(await response.text());
      return ((await response.json()) as { id: string }).id;
    },
  };
}
