import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const columns = { desktop: 4, phone: 8 };
const perSheet = { desktop: 20, phone: 32 };
const width = 1920;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheetHtml(pictures, across) {
  const figures = pictures.map(
    ({ file, name }) =>
      `<figure><img src="${encodeURIComponent(file)}"><figcaption>${escaped(name)}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 12px; display: grid; grid-template-columns: repeat(${across}, 1fr); gap: 12px;
      font: 13px sans-serif; background: #888; color: #fff }
    figure { margin: 0 } img { width: 100%; display: block } figcaption { padding-top: 4px }
  </style>${figures.join('')}`;
}

/** Many pictures on one, by size and scheme: what hangs together is seen together. */
export async function makeContactSheets(browser, folder, pictures) {
  const html = join(folder, 'sheet.html');
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  const groups = new Map();
  for (const picture of pictures) {
    const key = `${picture.size}.${picture.scheme}`;
    groups.set(key, [...(groups.get(key) ?? []), picture]);
  }
  let made = 0;
  for (const [key, group] of groups) {
    const [{ size }] = group;
    const sorted = group.toSorted((a, b) => a.name.localeCompare(b.name));
    for (let at = 0; at < sorted.length; at += perSheet[size]) {
      writeFileSync(html, sheetHtml(sorted.slice(at, at + perSheet[size]), columns[size]));
      await page.goto(pathToFileURL(html).href);
      const path = join(folder, `sheet.${key}.${at / perSheet[size] + 1}.png`);
      await page.screenshot({ path, fullPage: true });
      made += 1;
    }
  }
  await page.close();
  rmSync(html, { force: true });
  return made;
}
