import type { V1VirtualMachineSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../status/ApiError';
import { ClusterConfiguration } from './ClusterConfiguration';
import { invalidField } from './Rule';

const strategies = ['Halted', 'Manual', 'Always', 'RerunOnFailure', 'Once'];

/**
 * What is wrong with the run strategy.
 *
 * Source: KubeVirt v1.9.0 vms-admitter.go.
 *
 * @internal
 */
export function runStrategy(
  spec: V1VirtualMachineSpec,
  configuration: ClusterConfiguration,
): StatusCause[] {
  const causes: StatusCause[] = [];
  if (spec.running !== undefined && spec.runStrategy !== undefined) {
    causes.push(
      invalidField(
        'spec.running',
        'Running and RunStrategy are mutually exclusive. Note that Running is deprecated, please use RunStrategy instead',
      ),
    );
  }
  if (spec.running === undefined && spec.runStrategy === undefined) {
    causes.push(invalidField('spec.running', 'RunStrategy must be specified'));
  }
  const { runStrategy: strategy } = spec;
  if (strategy === 'WaitAsReceiver') {
    if (!configuration.hasGate('DecentralizedLiveMigration')) {
      causes.push(
        invalidField(
          'spec.runStrategy',
          `Invalid RunStrategy (${strategy}), DecentralizedLiveMigration feature gate is not enabled in kubevirt resource`,
        ),
      );
    }
  } else if (strategy !== undefined && !strategies.includes(strategy)) {
    causes.push(
      invalidField('spec.runStrategy', `Invalid RunStrategy (${strategy})`),
    );
  }
  return causes;
}
