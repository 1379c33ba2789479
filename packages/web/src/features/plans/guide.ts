/** One thing to do before the first order, and the screen it is done on. */
export type GuideStep = {
  id: string;
  done: boolean;
  title: string;
  /** What to do there, in a sentence. */
  text: string;
  to: string;
  search?: Record<string, string>;
};

export type Guide = {
  title: string;
  steps: readonly GuideStep[];
  /** Where all of it is laid out. */
  overview: { to: string; label: string };
  /** The overview shows the steps itself. */
  stepsThere?: boolean;
};

/** The first step that is still to do; undefined when all are done. */
export const nextStepOf = ({ steps }: Guide): GuideStep | undefined =>
  steps.find(({ done }) => !done);
