import { cpus, loadavg } from 'node:os';

/** Prints the results of a benchmark, and where they were had. */
export function report(results: object): void {
  const where = {
    node: process.version,
    cpu: cpus()[0].model,
    cores: cpus().length,
    database: process.env.PERFORMANCE_POSTGRES ? 'PostgreSQL' : 'SQLite',
    load: Math.round(loadavg()[0] * 10) / 10,
  };
  console.log(JSON.stringify({ ...where, ...results }, undefined, 2));
}
