import { nodeReasons } from './nodeReasons';

const refused = (reasons: string) =>
  nodeReasons(`0/6 nodes are available: ${reasons}. preemption: none.`);

describe('nodeReasons', () => {
  it.each([
    [
      '1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 5 Insufficient cpu',
      '5 lack CPU and 1 is for the control plane',
    ],
    [
      '6 node(s) had untolerated taint {dedicated: gpu}',
      '6 have the taint dedicated=gpu, which the VM does not tolerate',
    ],
    [
      '6 node(s) had untolerated taint(s)',
      '6 have a taint that the VM does not tolerate',
    ],
    [
      '4 node(s) were unschedulable, 2 node(s) had untolerated taint {node.kubernetes.io/unschedulable: }',
      '6 are cordoned',
    ],
    [
      '1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }, 5 node(s) had untolerated taint {node.kubernetes.io/memory-pressure: }',
      '5 are short of memory and 1 is not reachable',
    ],
    [
      "1 node(s) didn't match Pod's node affinity/selector, 5 node(s) didn't match pod anti-affinity rules",
      '5 run what the VM has to be apart from and 1 lacks what the VM demands of a node',
    ],
    [
      "6 node(s) didn't match pod affinity rules",
      '6 do not run what the VM has to be beside',
    ],
    [
      "6 node(s) didn't match pod topology spread constraints",
      '6 would have too many of its kind',
    ],
    [
      "2 node(s) had volume node affinity conflict, 1 node(s) exceed max volume count, 3 node(s) didn't find available persistent volumes to bind",
      "3 have no volume for the VM's claims, 2 do not reach one of the VM's volumes and 1 has as many volumes attached as it can",
    ],
    ['6 Too many pods', '6 have as many pods as they can'],
    ["6 node(s) didn't please the moon", "6 didn't please the moon"],
  ])('says of "%s" that %s', (reasons, text) => {
    expect(refused(reasons)?.text).toBe(text);
  });

  it('knows what to do about what most nodes have', () => {
    expect(
      refused(
        '1 node(s) were unschedulable, 5 node(s) had untolerated taint {a: b}',
      )?.nextStep,
    ).toMatch(/^Give the VM a toleration for a=b/);
    expect(refused('6 Insufficient cpu')?.nextStep).toBeUndefined();
  });

  it.each([
    ['6 Insufficient cpu, 6 Insufficient memory', false],
    ['6 Insufficient cpu, 2 Insufficient memory', true],
  ])('of "%s" says whether the nodes differ: %j', (reasons, differs) => {
    expect(refused(reasons)?.differs).toBe(differs);
  });

  it.each(['0/0 nodes are available: .', 'no nodes available', ''])(
    'has nothing to say of "%s"',
    message => {
      expect(nodeReasons(message)).toBeUndefined();
    },
  );
});
