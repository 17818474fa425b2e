import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('NodeUnresponsive', () => {
  it.each<Found>([
    {
      what: 'a VM that KubeVirt has given up',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Failed', reason: 'NodeUnresponsive' },
        conditions: [{ type: 'Ready', status: 'False' }],
        events: [
          {
            about: 'VirtualMachineInstance',
            type: 'Normal',
            reason: 'NodeUnresponsive',
            message:
              'virt-handler on node node01 is not responsive, marking VMI as failed',
          },
        ],
      },
      says: "The node 'node01' of the VM does not answer, and KubeVirt has given the VM up.",
      shows:
        'virt-handler on node node01 is not responsive, marking VMI as failed',
    },
    {
      what: 'a node that has just fallen silent',
      where: {
        instance: {},
        conditions: [
          { type: 'Ready', status: 'False', lastTransitionTime: ago(90) },
        ],
        launcherSpec: { nodeName: 'node01' },
        launcher: {
          conditions: [
            { type: 'Ready', status: 'False' },
            { type: 'ContainersReady', status: 'True' },
          ],
        },
      },
      says: "The node 'node01' of the VM does not answer, and it is not known whether the VM still runs.",
      shows: 'Ready=False while ContainersReady=True',
    },
    {
      what: 'a pod that the node controller evicts',
      where: {
        instance: {},
        conditions: [],
        launcherSpec: { nodeName: 'node01' },
        launcher: {
          conditions: [
            {
              type: 'DisruptionTarget',
              status: 'True',
              reason: 'DeletionByTaintManager',
              message: 'Taint manager: deleting due to NoExecute taint',
            },
          ],
        },
      },
      says: "The node 'node01' of the VM does not answer, and it is not known whether the VM still runs.",
      shows: 'Taint manager: deleting due to NoExecute taint',
    },
  ])('finds $what', each => {
    expect(outcome('NodeUnresponsive', each)).toEqual(
      expected('NodeUnresponsive', each),
    );
  });

  it.each<Left>([
    {
      what: 'a VM that is paused, whose pod is not ready for that',
      where: {
        status: 'Paused',
        instance: {},
        conditions: [
          { type: 'Ready', status: 'False' },
          { type: 'Paused', status: 'True', reason: 'PausedByUser' },
        ],
        launcher: {
          conditions: [
            { type: 'Ready', status: 'False' },
            { type: 'ContainersReady', status: 'True' },
            { type: 'kubevirt.io/virtual-machine-unpaused', status: 'False' },
          ],
        },
      },
    },
    {
      what: 'an earlier run whose node was lost',
      where: {
        instance: {},
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            type: 'Normal',
            reason: 'NodeUnresponsive',
            message:
              'virt-handler on node node01 is not responsive, marking VMI as failed',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
