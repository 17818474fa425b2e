import { Quantity } from '../../quantity/Quantity';

/** Amounts by their name. @internal */
export type Usage = Map<string, Quantity>;

/** @throws Error for what is no quantity @internal */
export function quantity(text: unknown): Quantity {
  const parsed = Quantity.parse(text);
  if (!parsed.ok) {
    throw new Error(`${text}: ${parsed.reason}`);
  }
  return parsed.quantity;
}

/** The amounts of a list of resources, as pods and quotas have them. @internal */
export function amountsOf(
  resources: Record<string, unknown> | undefined,
): Usage {
  return new Map(
    Object.entries(resources ?? {}).map(([name, text]) => [
      name,
      quantity(text),
    ]),
  );
}

/** The sum of two usages. @internal */
export function addUsage(left: Usage, right: Usage): Usage {
  const sum: Usage = new Map(left);
  for (const [name, amount] of right) {
    const present = sum.get(name);
    sum.set(name, present ? present.plus(amount) : amount);
  }
  return sum;
}
