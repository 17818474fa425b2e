import type {
  V1beta1VirtualMachineInstancetypeSpec as InstancetypeSpec,
  V1beta1VirtualMachinePreferenceSpec as PreferenceSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';

const DEFAULT_RATIO = 2;
const THREADS_PER_CORE = 2;

/** Names of before, which still count. */
const oldNames: Record<string, string> = {
  preferSockets: 'sockets',
  preferCores: 'cores',
  preferThreads: 'threads',
  preferSpread: 'spread',
  preferAny: 'any',
};

/**
 * How a preference lays out CPUs, with the defaults of KubeVirt.
 *
 * Source: KubeVirt v1.9.0 pkg/instancetype/preference/apply/cpu.go.
 *
 * @internal
 */
export function preferredTopology(
  preference:
    | Pick<PreferenceSpec, 'cpu' | 'preferSpreadSocketToCoreRatio'>
    | undefined,
): {
  topology: string;
  ratio: number;
  across: string;
} {
  const { preferredCPUTopology: named = 'sockets', spreadOptions } =
    preference?.cpu ?? {};
  const across = spreadOptions?.across ?? 'SocketsCores';
  return {
    topology: oldNames[named] ?? named,
    across,
    // What is spread over threads has two of them a core.
    ratio:
      across === 'CoresThreads'
        ? THREADS_PER_CORE
        : spreadOptions?.ratio ||
          preference?.preferSpreadSocketToCoreRatio ||
          DEFAULT_RATIO,
  };
}

/**
 * Whether the CPUs of an instance type can be spread as a preference wants it.
 *
 * Source: KubeVirt v1.9.0 pkg/instancetype/preference/validation.
 *
 * @internal
 */
export function spreadCauses(
  instancetype: InstancetypeSpec | undefined,
  preference: PreferenceSpec | undefined,
): StatusCause[] {
  const { topology, ratio, across } = preferredTopology(preference);
  const cpus = instancetype?.cpu.guest ?? 0;
  if (!instancetype || topology !== 'spread') {
    return [];
  }
  const ratioText =
    'Spec.PreferSpreadSocketToCoreRatio or Spec.CPU.PreferSpreadOptions.Ratio of';
  const problems: Record<string, string | undefined> = {
    SocketsCores:
      cpus % ratio > 0
        ? `the ${ratioText} ${ratio} provided by the preference`
        : undefined,
    CoresThreads:
      cpus % ratio > 0 ? `the number of threads per core ${ratio}` : undefined,
    SocketsCoresThreads:
      cpus % THREADS_PER_CORE > 0 || (cpus / THREADS_PER_CORE) % ratio > 0
        ? `the number of threads per core ${THREADS_PER_CORE} and ${ratioText} ${ratio}`
        : undefined,
  };
  const problem = problems[across];
  return problem
    ? [
        invalidField(
          'instancetype.spec.cpu.guest',
          `${cpus} vCPUs provided by the instance type are not divisible by ${problem}`,
        ),
      ]
    : [];
}
