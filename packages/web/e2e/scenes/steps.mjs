// What a scene does before it is looked at, one small act each, in the words that are on the screen.

const first = (page, role, name) => page.getByRole(role, { name }).first();

/** Presses the first button (tab, link, menu entry …) that is called so. */
export const press =
  (name, role = 'button') =>
  async (page) => {
    await first(page, role, name).click();
  };

/** Presses inside the dialog that is open. */
export const pressWithin =
  (name, role = 'button') =>
  async (page) => {
    await page.getByRole('dialog').last().getByRole(role, { name }).first().click();
  };

export const key = (keys) => async (page) => {
  await page.keyboard.press(keys);
};

/** Types into whatever has the focus. */
export const type = (words) => async (page) => {
  await page.keyboard.type(words);
};

/** Opens a row of the list, or a card of it on a phone: as such when it opens, else by its link. */
export const openRow =
  (at = 0) =>
  async (page) => {
    const row = page.locator('[data-row]').nth(at);
    await row.waitFor();
    const opener = row.locator(':scope > button, :scope[data-opens] > td').last();
    if ((await opener.count()) === 0) return row.locator('a[href^="/"]').first().click();
    if ((await row.getAttribute('data-opens')) === null) return opener.click({ force: true });
    await row.focus();
    await page.keyboard.press('Enter');
  };

/** Picks the first rows of a list. */
export const pickRows = (count) => async (page) => {
  const boxes = page.locator('[data-row] input[type=checkbox]');
  await boxes.first().waitFor();
  for (let at = 0; at < count; at += 1) await boxes.nth(at).check();
};

/** Gives a list to the file field of the dialog. */
export const give = (name, text) => async (page) => {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
};

export const wait = (name, role) => async (page) => {
  await (role ? first(page, role, name) : page.getByText(name).first()).waitFor();
};

/** From here on the server does not answer. */
export const unplug = async (page) => {
  await page.route('**/graphql', (route) => route.abort());
};
