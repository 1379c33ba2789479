export function serveBench(): Promise<{ url: string; stop: () => Promise<void> }>;
