import { Signal } from '../Signal';

/**
 * The signals that a pattern fits, by their words and by their reason.
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
