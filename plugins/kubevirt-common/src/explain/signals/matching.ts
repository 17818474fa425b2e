import { Signal } from '../Signal';

/**
 * The signals that fit all of what is asked for: their words, their reason,
 * their object's kind, where they stand.
 *
 * @internal
 */
export function matching(
  signals: Signal[],
  options: { text?: RegExp; reason?: RegExp; kind?: string; field?: RegExp },
): Signal[] {
  const { text, reason, kind, field } = options;
  return signals.filter(
    signal =>
      (!text || text.test(signal.text)) &&
      (!reason || reason.test(signal.reason)) &&
      (!kind || kind === signal.kind) &&
      (!field || field.test(signal.field)),
  );
}

/**
 * The signals whose reason or words fit.
 *
 * @internal
 */
export function matchingEither(
  signals: Signal[],
  options: { text: RegExp; reason: RegExp },
): Signal[] {
  const { text, reason } = options;
  return signals.filter(
    signal => text.test(signal.text) || reason.test(signal.reason),
  );
}
