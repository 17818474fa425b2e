/**
 * How a `LiveFeed` spends its time, all in milliseconds.
 *
 * @internal
 */
export const liveFeedTiming = {
  /** How long the backend may take to say how things are. */
  answer: 10_000,
  /** How long a hidden page keeps its stream. */
  hidden: 60_000,
  /** How often to ask where streaming does not work. */
  poll: 10_000,
  /** How long to keep asking before a stream is tried again. */
  polling: 300_000,
  /** How long a stream must have held to be called good. */
  steady: 30_000,
};
