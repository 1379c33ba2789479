import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember, type TestOrganisation } from '../testing/factories.ts';

let app: TestApp;
let house: TestOrganisation;
let clerk: string;
beforeAll(async () => {
  app = await startTestApp();
  house = await buildDistributor(app);
  clerk = (await buildMember(app, house.tenantId, 'SUB', ['DISTRIBUTOR_VIEW'])).token;
});
afterAll(() => app.close());

interface View {
  id: string;
  name: string;
  search: string;
  shared: boolean;
  isDefault: boolean;
  viewerCanChange: boolean;
  viewerCanDelete: boolean;
  columns: { name: string; shown: boolean; width: number | null }[];
}
interface Saved {
  savedView: View | null;
  userErrors: { __typename: string; path: string[] }[];
}
const FIELDS = `id name search shared isDefault viewerCanChange viewerCanDelete
  columns { name shown width }`;

const list = () => `orders.${Math.random().toString(36).slice(2)}`;

async function save(
  token: string,
  input: { list: string; name: string } & Record<string, unknown>,
) {
  const query = `mutation ($input: SavedViewSaveInput!) { savedViewSave(input: $input) {
    savedView { ${FIELDS} } userErrors { __typename ... on UserError { path } } } }`;
  const whole = { search: 'tab=failed', columns: [], shared: false, ...input };
  return (await app.must<{ savedViewSave: Saved }>(token, query, { input: whole })).savedViewSave;
}

async function act(token: string, name: 'Delete' | 'OpenWith', input: Record<string, unknown>) {
  const query = `mutation ($input: SavedView${name}Input!) { act: savedView${name}(input: $input) {
    userErrors { __typename ... on UserError { path } } } }`;
  const { act: answer } = await app.must<{ act: Omit<Saved, 'savedView'> }>(token, query, {
    input,
  });
  return answer.userErrors;
}

async function views(token: string, of: string): Promise<View[]> {
  const query = `query ($list: String!) { viewer { savedViews(list: $list) { ${FIELDS} } } }`;
  const { viewer } = await app.must<{ viewer: { savedViews: View[] } }>(token, query, { list: of });
  return viewer.savedViews;
}

const names = async (token: string, of: string) => (await views(token, of)).map(({ name }) => name);

describe('a saved view', () => {
  it('is kept as it was saved, and changed under the same id', async () => {
    const of = list();
    const columns = [
      { name: 'charge', shown: true, width: 180 },
      { name: 'since', shown: false, width: null },
    ];
    const { savedView } = await save(house.token, { list: of, name: ' Waiting ', columns });
    expect(savedView).toMatchObject({ name: 'Waiting', search: 'tab=failed', columns });
    await save(house.token, { list: of, id: savedView?.id, name: 'Later', search: 'q=mug' });
    expect(await views(house.token, of)).toEqual([
      { ...savedView, name: 'Later', search: 'q=mug', columns: [] },
    ]);
    expect(await act(house.token, 'Delete', { id: savedView?.id })).toEqual([]);
    expect(await views(house.token, of)).toEqual([]);
  });

  it('has a name of its own in its list, whatever the case', async () => {
    const of = list();
    await save(house.token, { list: of, name: 'Waiting' });
    const again = await save(house.token, { list: of, name: 'WAITING' });
    expect(again.userErrors).toEqual([{ __typename: 'AlreadyTaken', path: ['name'] }]);
    expect((await save(house.token, { list: list(), name: 'Waiting' })).userErrors).toEqual([]);
    expect((await save(clerk, { list: of, name: 'Waiting' })).userErrors).toEqual([]);
  });

  it.each([
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(61) }],
    ['list', { list: 'not a list' }],
    ['search', { search: 'x'.repeat(2001) }],
    ['columns', { columns: [{ name: 'price', shown: true, width: 5000 }] }],
  ])('refuses %s out of bounds', async (path, input) => {
    const { userErrors } = await save(house.token, { list: list(), name: 'Fine', ...input });
    expect(userErrors).toEqual([{ __typename: 'InvalidInput', path: [path] }]);
  });

  it('is one of at most fifty of a person in a list', async () => {
    const of = list();
    for (let at = 0; at < 50; at += 1) await save(house.token, { list: of, name: `View ${at}` });
    const { userErrors } = await save(house.token, { list: of, name: 'One more' });
    expect(userErrors).toEqual([{ __typename: 'StateConflict', path: [] }]);
    expect((await save(clerk, { list: of, name: 'Another’s first' })).userErrors).toEqual([]);
  });
});

describe('who sees a view, and who changes it', () => {
  it('only its owner, until it is shared; then every colleague, who cannot change it', async () => {
    const of = list();
    const own = (await save(house.token, { list: of, name: 'Waiting' })).savedView;
    expect(await names(clerk, of)).toEqual([]);
    expect(await act(clerk, 'OpenWith', { list: of, id: own?.id })).toMatchObject([
      { __typename: 'NotFound' },
    ]);

    await save(house.token, { list: of, id: own?.id, name: 'Waiting', shared: true });
    expect(await views(clerk, of)).toMatchObject([
      { name: 'Waiting', viewerCanChange: false, viewerCanDelete: false },
    ]);
    const stolen = await save(clerk, { list: of, id: own?.id, name: 'Mine now' });
    expect(stolen.userErrors).toEqual([{ __typename: 'NotFound', path: ['id'] }]);
    expect(await act(clerk, 'Delete', { id: own?.id })).toMatchObject([{ __typename: 'NotFound' }]);
  });

  it('[PERM-08] a manager removes what a colleague shares, but nothing that is private', async () => {
    const of = list();
    const shared = (await save(clerk, { list: of, name: 'For all', shared: true })).savedView;
    const secret = (await save(clerk, { list: of, name: 'For me' })).savedView;
    expect(await act(house.token, 'Delete', { id: secret?.id })).toMatchObject([
      { __typename: 'NotFound' },
    ]);
    expect(await act(house.token, 'Delete', { id: shared?.id })).toEqual([]);
    expect(await names(clerk, of)).toEqual(['For me']);
  });

  it('[GEN-08] another organisation knows nothing of it', async () => {
    const of = list();
    const stranger = await buildDistributor(app);
    const view = (await save(house.token, { list: of, name: 'Ours', shared: true })).savedView;
    expect(await names(stranger.token, of)).toEqual([]);
    const tried = await save(stranger.token, { list: of, id: view?.id, name: 'Theirs' });
    expect(tried.userErrors).toEqual([{ __typename: 'NotFound', path: ['id'] }]);
    for (const name of ['Delete', 'OpenWith'] as const) {
      const input = name === 'Delete' ? { id: view?.id } : { id: view?.id, list: of };
      expect(await act(stranger.token, name, input)).toMatchObject([{ __typename: 'NotFound' }]);
    }
    expect(await names(house.token, of)).toEqual(['Ours']);
  });
});

describe('the view a list opens with', () => {
  const opening = async (token: string, of: string) =>
    (await views(token, of)).filter((view) => view.isDefault).map(({ name }) => name);

  it('is each person’s own choice, one a list', async () => {
    const of = list();
    const first = (await save(house.token, { list: of, name: 'A', shared: true })).savedView;
    const second = (await save(house.token, { list: of, name: 'B' })).savedView;
    await act(house.token, 'OpenWith', { list: of, id: first?.id });
    await act(clerk, 'OpenWith', { list: of, id: first?.id });
    await act(house.token, 'OpenWith', { list: of, id: second?.id });
    expect(await opening(house.token, of)).toEqual(['B']);
    expect(await opening(clerk, of)).toEqual(['A']);

    await save(house.token, { list: of, id: first?.id, name: 'A', shared: false });
    await save(house.token, { list: of, id: first?.id, name: 'A', shared: true });
    expect(await opening(clerk, of)).toEqual([]);
    await act(house.token, 'OpenWith', { list: of, id: null });
    expect(await opening(house.token, of)).toEqual([]);
  });
});
