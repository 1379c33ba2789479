/** The steps an order goes through, from the store to the buyer. */
export type ChainStep =
  | 'store'
  | 'packed'
  | 'pushed'
  | 'processing'
  | 'shipped'
  | 'carrier'
  | 'delivered';

/** What leads an order off that way, or could. */
export type ChainBranch =
  | 'pushFailed'
  | 'cancelAsked'
  | 'withdrawing'
  | 'withdrawalFailed'
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
  platform: string;
  cancellationRequested: boolean;
  supplier: { name: string };
  distributor: { name: string };
  buyerOrder?: { orderedAt: string; store: { nickname: string } } | null;
  history: readonly {
    kind: string;
    occurredAt: string;
    actorName?: string | null;
    reason?: string | null;
  }[];
  withdrawals: readonly {
    state: string;
    reason?: string | null;
    refusalReason?: string | null;
  }[];
};

export type Step = { name: ChainStep; at: string | null; who: string | null; done: boolean };

export type Branch = {
  name: ChainBranch;
  at: string | null;
  who: string | null;
  /** What was said with it. */
  reason: string | null;
  /** The step after which it left the way, as its place in the chain. */
  after: number;
};

const branchOf: Record<string, ChainBranch> = {
  PUSH_FAILED: 'pushFailed',
  WITHDRAWING: 'withdrawing',
  WITHDRAWN: 'withdrawn',
  SENT_BACK: 'sentBack',
  CANCELLED: 'cancelled',
};

const eventOf: Record<ChainBranch, string> = {
  pushFailed: 'PUSH_FAILED',
  cancelAsked: 'PACKED',
  withdrawing: 'WITHDRAWAL_REQUESTED',
  withdrawalFailed: 'WITHDRAWAL_FAILED',
  withdrawn: 'WITHDRAWAL_SUCCEEDED',
  sentBack: 'SENT_BACK',
  cancelled: 'CANCELLED',
};

const bySupplier = new Set([
  'PROCESSING_STARTED',
  'SHIPPED',
  'PICKED_UP',
  'DELIVERED',
  'SENT_BACK',
  'WITHDRAWAL_FAILED',
]);

/** Who did it: one of the reader's people by name, else the organisation on the other side. */
export function actorOf(
  order: Pick<ChainOrder, 'supplier' | 'distributor'>,
  { kind, actorName }: { kind: string; actorName?: string | null },
): string {
  return actorName ?? (bySupplier.has(kind) ? order.supplier : order.distributor).name;
}

/** The way of an order with when and by whom each step was taken, and what led it off, if anything. */
export function chainOf(order: ChainOrder): { steps: Step[]; branch: Branch | null } {
  const { state, buyerOrder, history } = order;
  const last = (kind: string) => history.findLast((event) => event.kind === kind);
  const whoDid = (kind: string) => {
    const event = last(kind);
    return event ? actorOf(order, event) : null;
  };
  const step = (
    name: ChainStep,
    kind: string,
    at: string | null | undefined,
    done = Boolean(at),
  ) => ({
    name,
    at: at ?? null,
    who: done ? whoDid(kind) : null,
    done,
  });
  const wasPushed =
    branchOf[state] !== undefined && state !== 'CANCELLED' && state !== 'PUSH_FAILED';
  const withCarrier = state === 'SHIPPED' || state === 'COMPLETED';
  const steps: Step[] = [
    ...(buyerOrder
      ? [
          {
            name: 'store' as const,
            at: buyerOrder.orderedAt,
            who: buyerOrder.store.nickname,
            done: true,
          },
        ]
      : []),
    step('packed', 'PACKED', order.createdAt),
    step('pushed', 'PUSHED', order.pushedAt ?? (wasPushed ? last('PUSHED')?.occurredAt : null)),
    step('processing', 'PROCESSING_STARTED', order.processingAt),
    step('shipped', 'SHIPPED', order.shippedAt),
    step('carrier', 'PICKED_UP', last('PICKED_UP')?.occurredAt, withCarrier),
    step('delivered', 'DELIVERED', last('DELIVERED')?.occurredAt, state === 'COMPLETED'),
  ];
  const name = branchNow(order);
  if (!name) return { steps, branch: null };
  const event = last(eventOf[name]);
  const after = steps.findLastIndex(({ done }) => done);
  const asked = name === 'cancelAsked';
  return {
    steps,
    branch: {
      name,
      at: asked ? null : (event?.occurredAt ?? order.stateAt),
      who: asked || !event ? null : actorOf(order, event),
      reason: reasonOf(order, name, event?.reason ?? null),
      after: name === 'pushFailed' ? steps.findIndex((one) => one.name === 'packed') : after,
    },
  };
}

function branchNow({ state, withdrawals, cancellationRequested }: ChainOrder): ChainBranch | null {
  const refused = withdrawals.at(-1)?.state === 'FAILED';
  if (refused && (state === 'PUSHED' || state === 'TO_PICKUP')) return 'withdrawalFailed';
  if (cancellationRequested && (state === 'TO_PUSH' || state === 'PUSH_FAILED'))
    return 'cancelAsked';
  return branchOf[state] ?? null;
}

function reasonOf({ withdrawals }: ChainOrder, name: ChainBranch, told: string | null) {
  const last = withdrawals.at(-1);
  if (name === 'withdrawalFailed') return last?.refusalReason ?? told;
  if (name === 'withdrawing' || name === 'withdrawn') return last?.reason ?? told;
  return told;
}
