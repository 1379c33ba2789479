import type { Page } from 'playwright-core';

/**
 * What does not fit on the screen as wide as it is now: the page itself scrolling sideways, and every
 * button, link and field of which a part is cut off where nothing scrolls to it.
 */
export function roomProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const wordsOf = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName)
        .trim()
        .slice(0, 50);

    /** By how many pixels it sticks out of what cuts it off, or out of the window. */
    function cutOff(element: Element): number {
      const box = element.getBoundingClientRect();
      let fixed = false;
      for (let around: Element | null = element; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (around !== element) {
          if (scrolls(style.overflowX)) return 0;
          const edge = around.getBoundingClientRect();
          // What is as small as a pixel is hidden on purpose, for screen readers.
          const cut = Math.max(edge.left - box.left, box.right - edge.right);
          if (clips(style.overflowX) && edge.width > 2 && cut > 1) return cut;
        }
        fixed ||= style.position === 'fixed';
      }
      const width = document.documentElement.clientWidth;
      return Math.max(0, fixed ? -box.left : 0, box.right - width);
    }

    const visible = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 2 &&
      !element.closest('[aria-hidden=true], [inert]');

    const problems: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      problems.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
    }
    const main = document.querySelector('main');
    if (main && scrolls(getComputedStyle(main).overflowX) && main.scrollWidth > main.clientWidth) {
      problems.push(`the screen scrolls sideways by ${main.scrollWidth - main.clientWidth} px`);
    }
    const actions = 'a[href], button, input:not([type=hidden]), select, textarea, [role=tab]';
    for (const element of document.querySelectorAll(actions)) {
      if (!visible(element)) continue;
      const cut = cutOff(element);
      if (cut > 1) problems.push(`"${wordsOf(element)}" is cut off by ${Math.round(cut)} px`);
    }
    for (const words of document.querySelectorAll('.mantine-Button-label')) {
      if (visible(words) && words.scrollWidth > words.clientWidth + 1) {
        problems.push(`the button "${wordsOf(words)}" does not show all its words`);
      }
    }
    return problems;
  });
}
