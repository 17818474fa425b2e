import { jsonAt } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';

/**
 * What KubeVirt's own object configures, as far as admission reads it.
 *
 * @internal
 */
export interface ClusterConfiguration {
  /** Whether a feature gate is on. */
  hasGate(name: string): boolean;
  /** `LiveUpdate` or `Stage`. */
  readonly rolloutStrategy: string;
  readonly maxCpuSockets: number | undefined;
  /** Patterns of machine types, with `*`. */
  readonly machineTypes: readonly string[];
}

// Beta in 1.9, hence on unless disabled. Source: KubeVirt v1.9.0
// pkg/virt-config/featuregate/active.go.
const onByDefault = [
  'DeclarativeHotplugVolumes',
  'GPUsWithDRA',
  'HostDevicesWithDRA',
  'ImageVolume',
  'OptOutRoleAggregation',
  'RebootPolicy',
  'Template',
];

// Generally available: their gates are always on.
const always = [
  'EnableVirtioFsConfigVolumes',
  'GPU',
  'LiveMigration',
  'NUMA',
  'Snapshot',
  'VMExport',
  'VMPersistentState',
  'VideoConfig',
  'PanicDevices',
  'PersistentReservation',
];

/**
 * Reads the configuration from the one KubeVirt object there is.
 *
 * @internal
 */
export function readConfiguration(
  context: StrategyContext,
): ClusterConfiguration {
  const [kubevirt] = context.readAll('kubevirt.io/v1', 'KubeVirt');
  const configuration = jsonAt(kubevirt, 'spec', 'configuration');
  const developer = jsonAt(configuration, 'developerConfiguration');
  const names = (key: string) =>
    (jsonAt(developer, key) as string[] | undefined) ?? [];
  const gates = new Set([...always, ...onByDefault, ...names('featureGates')]);
  for (const name of names('disabledFeatureGates')) {
    if (!always.includes(name)) {
      gates.delete(name);
    }
  }
  return {
    hasGate: name => gates.has(name),
    rolloutStrategy: String(
      jsonAt(configuration, 'vmRolloutStrategy') ?? 'LiveUpdate',
    ),
    maxCpuSockets: jsonAt(
      configuration,
      'liveUpdateConfiguration',
      'maxCpuSockets',
    ) as number | undefined,
    machineTypes: (jsonAt(
      configuration,
      'architectureConfiguration',
      'amd64',
      'emulatedMachines',
    ) as string[] | undefined) ?? ['q35*', 'pc-q35*'],
  };
}
