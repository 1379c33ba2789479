import type { Page } from 'playwright-core';

type Stop = { words: string };
type Walked = Window & { tabStops: { seen: Set<Element>; unseen: Stop[]; count: number } };

const mostStops = 400;

/**
 * Walks the screen with Tab from its top until the focus leaves the page, and answers what is wrong:
 * an action the focus never comes to, a stop one cannot see, a place the focus does not leave.
 */
export async function keyboardProblems(page: Page): Promise<string[]> {
  await page.addStyleTag({
    content: '* { transition: none !important; animation: none !important }',
  });
  await page.evaluate(noteStops);
  let left = false;
  for (let stop = 0; stop < mostStops && !left; stop += 1) {
    await page.keyboard.press('Tab');
    left = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement === null,
    );
  }
  const { count, unseen, missed } = await page.evaluate(missedActions);
  return [
    ...(left ? [] : [`the focus does not leave the page after ${count} stops`]),
    ...unseen.map(({ words }) => `the focus on ${words} cannot be seen`),
    ...missed.map((words) => `the keyboard does not come to ${words}`),
  ];
}

/** In the page: looks at each element the moment it has the focus. */
function noteStops(): void {
  const looks = (element: Element) => {
    const near = [
      element,
      element.parentElement,
      element.nextElementSibling,
      element.closest('tr'),
      // The frame of a row is drawn by its cells.
      element.closest('tr')?.firstElementChild,
    ];
    return near.map((one) => {
      if (!one) return '';
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(one);
      const outline = outlineStyle === 'none' ? '' : outlineWidth + outlineColor;
      return [outline, boxShadow, borderColor, backgroundColor].join();
    });
  };
  const before = new Map<Element, string>();
  for (const element of document.querySelectorAll(
    'a, button, input, select, textarea, [tabindex]',
  )) {
    before.set(element, looks(element).join('|'));
  }
  const notes: Walked['tabStops'] = { seen: new Set(), unseen: [], count: 0 };
  (window as unknown as Walked).tabStops = notes;
  // A form may hand somebody its first field: the walk begins behind it.
  if (document.activeElement) notes.seen.add(document.activeElement);
  document.addEventListener('focusin', ({ target }) => {
    const element = target as Element;
    notes.count += 1;
    notes.seen.add(element);
    const unfocused = before.get(element);
    if (unfocused === undefined || unfocused !== looks(element).join('|')) return;
    notes.unseen.push({ words: element.outerHTML.slice(0, 140) });
  });
}

/** In the page: the visible actions that no stop was, nor stands for. */
function missedActions(): { count: number; unseen: Stop[]; missed: string[] } {
  const { seen, unseen, count } = (window as unknown as Walked).tabStops;
  /** One of these is a stop; the arrows go to the others. */
  const composites =
    '[role=tablist], [role=radiogroup], [role=menu], [role=listbox], tbody, fieldset, ol:has(> li > [tabindex])';
  const standsFor = (element: Element) => {
    const group = element.closest(composites);
    return group !== null && [...seen].some((one) => group.contains(one));
  };
  const actions = document.querySelectorAll(
    'a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select, textarea, [role=tab]',
  );
  const missed = [...actions].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('[inert], [aria-hidden=true]') &&
      !seen.has(element) &&
      !standsFor(element),
  );
  return { count, unseen, missed: missed.map((element) => element.outerHTML.slice(0, 140)) };
}
