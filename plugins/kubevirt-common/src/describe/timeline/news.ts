import { withoutGenerated } from '../withoutGenerated';

/** Characters from which a message is not taken for a commonplace. */
const telling = 20;

/** What an event and a condition each put before the same refusal. */
const attempt = /^(?:error creating|failed to create) [^:]*: /i;

/**
 * What is said where an object comes to a phase, is created or bound, by
 * whoever says it.
 *
 * @internal
 */
export function newsOfPhase(kind: string, name: string, phase: string): string {
  return ['phase', kind, name, phase].join();
}

/**
 * What a message says, which several objects may pass on to each other.
 *
 * @param identity - what it is about, where its words alone say too little
 * @internal
 */
export function newsOfMessage(message: string, ...identity: string[]): string {
  const words = withoutGenerated(message).replace(attempt, '');
  return words.length < telling
    ? ['about', ...identity, words].join()
    : ['said', words].join();
}

/**
 * What is said where a container of a pod starts or ends.
 *
 * @param at - for what may happen to it again
 * @internal
 */
export function newsOfContainer(
  pod = '',
  container: string,
  phase: string,
  at = '',
): string {
  return ['container', pod, container, phase, at].join();
}
