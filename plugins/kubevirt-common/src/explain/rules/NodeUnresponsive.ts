import { isFinal } from '../../describe/isFinal';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matching, matchingEither } from '../signals/matching';
import { signalOf } from '../signals/signalOf';

/**
 * The VM's node does not answer any more. At first the VM still says Running;
 * after about five minutes KubeVirt gives it up.
 *
 * @internal
 */
export const NodeUnresponsive: Rule = {
  code: 'NodeUnresponsive',
  whileDeleting: true,
  find(context, all) {
    const { vmi, launchers } = context;
    const signals = [
      ...matchingEither(all, {
        reason:
          /^(?:NodeUnresponsive|NodeLost|NodeNotReady|NodeUnreachable|DeletionByTaintManager)$/,
        text: /virt-handler on node \S+ is not responsive/,
      }),
      ...silentPod(context),
      ...unknownPhase(context),
    ];
    if (signals.length === 0) {
      return [];
    }
    const node =
      vmi?.status?.nodeName ??
      launchers[0]?.spec?.nodeName ??
      signals
        .map(({ text }) => /node (\S+) is not/.exec(text)?.[1])
        .find(name => name !== undefined);
    const which = node ? `The node '${node}'` : 'The node';
    const outcome =
      isFinal(vmi) || vmi === undefined
        ? 'KubeVirt has given the VM up'
        : 'it is not known whether the VM still runs';
    return [
      {
        summary: `${which} of the VM does not answer, and ${outcome}.`,
        nextStep:
          'Ask the administrators to look at the node; its volumes may stay attached until it is back or fenced.',
        signals,
        consequences: matching(all, {
          field: /^condition (?:Ready|DisruptionTarget|Synchronized)$/,
        }),
      },
    ];
  },
};

/** KubeVirt says so where it cannot reach the host (staging/src/kubevirt.io/api/core/v1/types.go). */
function unknownPhase({ vmi }: VirtualMachineContext): Signal[] {
  return vmi?.status?.phase === 'Unknown'
    ? [
        signalOf({
          kind: 'VirtualMachineInstance',
          object: vmi,
          field: 'status.phase',
          text: 'Unknown',
        }),
      ]
    : [];
}

/**
 * The node controller marks the pods of a silent node as not ready, while
 * their containers still are as the kubelet left them (Kubernetes
 * pkg/controller/util/node/controller_utils.go, MarkPodsNotReady).
 */
function silentPod({ vmi, launchers }: VirtualMachineContext): Signal[] {
  const [pod] = launchers;
  const conditions = pod?.status?.conditions ?? [];
  const status = (type: string) =>
    conditions.find(condition => condition.type === type)?.status;
  return vmi?.status?.phase === 'Running' &&
    pod?.status?.phase === 'Running' &&
    !pod.metadata?.deletionTimestamp &&
    status('Ready') === 'False' &&
    status('ContainersReady') === 'True' &&
    status('kubevirt.io/virtual-machine-unpaused') !== 'False'
    ? [
        signalOf({
          kind: 'Pod',
          object: pod,
          field: 'condition Ready',
          text: 'Ready=False while ContainersReady=True',
          since:
            conditions.find(({ type }) => type === 'Ready')
              ?.lastTransitionTime ?? undefined,
        }),
      ]
    : [];
}
