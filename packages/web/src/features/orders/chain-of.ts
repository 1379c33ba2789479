/** The steps an order goes through, and where it stands: a withdrawal is a branch of its own. */
export type ChainStep =
  | 'store'
  | 'packed'
  | 'pushed'
  | 'processing'
  | 'shipped'
  | 'carrier'
  | 'delivered'
  | 'withdrawing'
  | 'withdrawn'
  | 'sentBack'
  | 'cancelled';

export type ChainOrder = {
  state: string;
  createdAt: string;
  pushedAt?: string | null;
  processingAt?: string | null;
  shippedAt?: string | null;
  stateAt: string;
  buyerOrder?: { orderedAt: string } | null;
  history: readonly { kind: string; occurredAt: string }[];
};

export type Step = { name: ChainStep; at: string | null; done: boolean };

const branches: Record<string, ChainStep> = {
  WITHDRAWING: 'withdrawing',
  WITHDRAWN: 'withdrawn',
  SENT_BACK: 'sentBack',
  CANCELLED: 'cancelled',
};

export function chainOf(order: ChainOrder): Step[] {
  const when = (kind: string) => order.history.findLast((one) => one.kind === kind)?.occurredAt;
  const step = (name: ChainStep, at: string | null | undefined): Step => ({
    name,
    at: at ?? null,
    done: Boolean(at),
  });
  const branch = branches[order.state];
  const start = [
    ...(order.buyerOrder ? [step('store', order.buyerOrder.orderedAt)] : []),
    step('packed', order.createdAt),
  ];
  const pushed = step('pushed', order.pushedAt ?? (branch ? when('PUSHED') : null));
  const worked = step('processing', order.processingAt);
  if (branch === 'cancelled') return [...start, step('cancelled', order.stateAt)];
  if (branch) {
    const way = worked.done ? [pushed, worked] : [pushed];
    const left = order.shippedAt ? [step('shipped', order.shippedAt)] : [];
    const open: Step = { name: branch, at: order.stateAt, done: branch !== 'withdrawing' };
    return [...start, ...way, ...left, open];
  }
  const carrier = order.state === 'SHIPPED' || order.state === 'COMPLETED';
  return [
    ...start,
    pushed,
    worked,
    step('shipped', order.shippedAt),
    { ...step('carrier', when('PICKED_UP')), done: carrier },
    { ...step('delivered', when('DELIVERED')), done: order.state === 'COMPLETED' },
  ];
}
