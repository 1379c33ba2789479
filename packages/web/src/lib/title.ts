let title = 'Distributary';
let waiting = 0;

/** The screen's name in the browser's tab. */
export function setTitle(screen: string): void {
  title = `${screen} · Distributary`;
  write();
}

/** What has not been read, before the name, as a tab in the background tells it. */
export function setTitleCount(unread: number): void {
  waiting = unread;
  write();
}

function write(): void {
  document.title = waiting > 0 ? `(${waiting > 99 ? '99+' : waiting}) ${title}` : title;
}
