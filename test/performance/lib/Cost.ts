/** What work takes: milliseconds by the clock, and of a core. */
export interface Cost {
  wall: number;
  cpu: number;
}

/** Measures work of this process. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - begun, cpu: (user + system) / 1e3 };
}

/** Of an odd number of values, the one in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function medianCost(costs: Cost[]): Cost {
  return {
    wall: Math.round(median(costs.map(({ wall }) => wall))),
    cpu: Math.round(median(costs.map(({ cpu }) => cpu))),
  };
}

/** The median of the ratios of pairs that were measured one after the other. */
export function medianRatio(ours: Cost[], others: Cost[]): Cost {
  const of = (key: keyof Cost) =>
    round(median(ours.map((cost, pair) => cost[key] / others[pair][key])));
  return { wall: of('wall'), cpu: of('cpu') };
}

export function percentOfACore({ wall, cpu }: Cost): number {
  return round((cpu / wall) * 100);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
