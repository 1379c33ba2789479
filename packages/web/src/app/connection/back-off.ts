const firstMs = 1_000;
const longestMs = 15_000;

/** How long to wait before the next try: longer each time, and never all clients at the same instant. */
export function backOff(failures: number, random = Math.random()): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** failures);
  return Math.round(ceiling * (0.75 + random / 4));
}

export type Wait = { until: number; over: Promise<void>; end: () => void };

/** A pause that can be cut short: by the person, or because the network is back. */
export function pause(ms: number): Wait {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { until: Date.now() + ms, over, end };
}
