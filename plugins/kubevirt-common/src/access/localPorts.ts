/** What people use instead of ports below 1024. */
const customary: Record<number, number> = { 22: 2222, 80: 8080, 443: 8443 };

/**
 * A local port for each of a virtual machine's: its own number, or, where
 * only the administrator of a computer may listen on that, a free one above.
 *
 * @internal
 */
export function localPorts(ports: number[]): Map<number, number> {
  const local = new Map(
    ports.filter(port => port >= 1024).map(port => [port, port]),
  );
  const taken = new Set(local.values());
  for (const port of ports.filter(each => each < 1024)) {
    if (!local.has(port)) {
      let candidate = customary[port] ?? 8000 + port;
      while (taken.has(candidate)) {
        candidate += 1;
      }
      taken.add(candidate);
      local.set(port, candidate);
    }
  }
  return local;
}
