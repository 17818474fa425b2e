import { preferredTopology } from '../../../admission/kubevirt/instancetype/cpuTopology';
import { Preference } from '../../model';

const threadsPerCore = 2;

/**
 * How a guest sees its virtual CPUs.
 *
 * @internal
 */
export interface GuestTopology {
  sockets: number;
  cores: number;
  threads: number;
}

/**
 * Lays virtual CPUs out as a preference wants them; as sockets where it wants
 * nothing (KubeVirt v1.9.0 pkg/instancetype/apply/cpu.go).
 *
 * @param count - of virtual CPUs; one that cannot be spread is refused at the
 *   write
 * @internal
 */
export function guestTopology(
  count: number,
  preference?: Preference,
): GuestTopology {
  const one = { sockets: 1, cores: 1, threads: 1 };
  if (count === 1) return one;
  const { topology, across, ratio } = preferredTopology(preference?.spec);
  if (topology === 'cores') return { ...one, cores: count };
  if (topology === 'threads') return { ...one, threads: count };
  if (topology !== 'spread') return { ...one, sockets: count };
  const rest = Math.floor(count / ratio);
  switch (across) {
    case 'CoresThreads':
      return { sockets: 1, cores: rest, threads: ratio };
    case 'SocketsCoresThreads':
      return {
        sockets: Math.floor(count / threadsPerCore / ratio),
        cores: ratio,
        threads: threadsPerCore,
      };
    default:
      return { sockets: rest, cores: ratio, threads: 1 };
  }
}
