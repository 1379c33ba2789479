/** A statement over live data that returns the rows which break a rule; none is right. */
export interface Check {
  readonly name: string;
  readonly sql: string;
}
