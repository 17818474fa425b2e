import { isMap } from '../../objects/json';

/**
 * Lists where two values differ, as `path: recorded → ours`.
 *
 * @internal
 */
export function differences(
  recorded: unknown,
  ours: unknown,
  path: string,
): string[] {
  const [left, right] = [entriesOf(recorded), entriesOf(ours)];
  if (!left && !right) {
    return recorded === ours
      ? []
      : [`${path}: ${text(recorded)} → ${text(ours)}`];
  }
  const keys = new Set([
    ...Object.keys(left ?? {}),
    ...Object.keys(right ?? {}),
  ]);
  return [...keys].flatMap(key =>
    differences(left?.[key], right?.[key], `${path}.${key}`),
  );
}

/** What a map or a list has, by what tells its entries apart. */
function entriesOf(value: unknown): Record<string, unknown> | undefined {
  if (isMap(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const names = value.map((entry, index) => {
    const { type, name, phase } = (isMap(entry) ? entry : {}) as Partial<
      Record<string, string>
    >;
    return type ?? name ?? phase ?? `${index}`;
  });
  const isClear = new Set(names).size === names.length;
  return Object.fromEntries(
    value.map((entry, index) => [isClear ? names[index] : index, entry]),
  );
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
