import { instanceCondition } from '../../describe/conditions/currentConditions';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { isMoving } from '../../describe/isMoving';
import { Rule } from '../Rule';
import { signalOf } from '../signals/signalOf';

/**
 * The VM is to move while it runs, and cannot. That most VMs could not
 * is no news until something asks for it: their eviction strategy, the drain
 * of a node. One that is moving can be moved, whatever was said before:
 * virt-api refuses migrations of others (KubeVirt v1.9.0 pkg/virt-api/webhooks/
 * validating-webhook/admitters/migration-create-admitter.go).
 *
 * @internal
 */
export const NotLiveMigratable: Rule = {
  code: 'NotLiveMigratable',
  find(context) {
    const condition = instanceCondition(context, 'LiveMigratable');
    if (
      condition?.status !== 'False' ||
      !isAskedFor(context) ||
      isMoving(context)
    ) {
      return [];
    }
    const why = condition.message?.replace(/^cannot migrate VMI:? ?/, '');
    const trouble =
      'The VM is to move when its node is emptied, and cannot be moved while it runs';
    return [
      {
        summary: why ? `${trouble}: ${why}.` : `${trouble}.`,
        nextStep:
          'Use shared disks (ReadWriteMany) and no host devices, or set `evictionStrategy` to None to let it be shut down instead.',
        signals: [
          signalOf({
            kind: context.vmi ? 'VirtualMachineInstance' : 'VirtualMachine',
            object: context.vmi ?? context.vm,
            field: 'condition LiveMigratable',
            text: condition.message || condition.reason || '',
            since: condition.lastTransitionTime ?? undefined,
          }),
        ],
      },
    ];
  },
};

function isAskedFor(context: VirtualMachineContext): boolean {
  const { spec, vmi, kubeVirt } = context;
  const strategy =
    spec.evictionStrategy ?? kubeVirt?.spec?.configuration?.evictionStrategy;
  return (
    strategy === 'LiveMigrate' ||
    vmi?.status?.evacuationNodeName !== undefined ||
    instanceCondition(context, 'EvictionRequested')?.status === 'True'
  );
}
