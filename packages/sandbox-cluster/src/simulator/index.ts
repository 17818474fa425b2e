/**
 * Which parts of the simulator run, and how fast.
 *
 * @public
 */
export interface SimulatorOptions {}

/** @public */
export interface SimulatorTarget {
  /** Where the API server is, `https://127.0.0.1:6443`. */
  url: string;
  /** A token that may do everything, impersonation included. */
  token: string;
  /** PEM; absent for plain HTTP or a publicly trusted certificate. */
  certificateAuthority?: string;
}

/**
 * Starts playing the parts of KubeVirt, CDI, scheduler and kubelet against an
 * API server, as a plain client of it.
 *
 * @public
 */
export async function startSimulator(_options: {
  target: SimulatorTarget;
  options: SimulatorOptions;
}): Promise<{ stop(): Promise<void> }> {
  return { stop: async () => {} };
}
