/**
 * A lifecycle as a table: from each state, each event that is allowed and the state it leads to.
 * Reading the table is reading every legal state; what is not in it is refused.
 */
export type Transitions<State extends string, Event extends string> = {
  readonly [S in State]: { readonly [E in Event]?: State };
};

/** The state after the event, or null when the table does not allow it. */
export function next<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  from: State,
  event: Event,
): State | null {
  return table[from][event] ?? null;
}

/** The states in which an event is allowed; commands repeat them as the guard of their UPDATE. */
export function statesAllowing<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  event: Event,
): State[] {
  return (Object.keys(table) as State[]).filter((state) => table[state][event] !== undefined);
}

/** States no path from the start reaches; a rules test asserts that there are none. */
export function unreachableStates<State extends string, Event extends string>(
  table: Transitions<State, Event>,
  start: State,
): State[] {
  const seen = new Set<State>([start]);
  const queue: State[] = [start];
  for (const state of queue) {
    for (const target of Object.values(table[state]) as State[]) {
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return (Object.keys(table) as State[]).filter((state) => !seen.has(state));
}
