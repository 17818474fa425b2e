/** Runs a benchmark, and ends the process with what it says. */
export function run(benchmark: () => Promise<void>): void {
  benchmark().then(
    () => process.exit(0),
    error => {
      console.error(error);
      process.exit(1);
    },
  );
}
