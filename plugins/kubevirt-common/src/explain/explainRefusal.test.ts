import { ProblemCode } from '../view';
import { explainRefusal } from './explainRefusal';

describe('explainRefusal', () => {
  it.each<[message: string, code: ProblemCode]>([
    [
      'admission webhook "virtualmachine-validator.kubevirt.io" denied the request: spec.template.spec.volumes[1].cloudInitNoCloud userdata exceeds 2048 byte limit. Should use UserDataSecretRef for larger data.',
      'CloudInitInvalid',
    ],
    [
      'admission webhook "virtualmachine-validator.kubevirt.io" denied the request: virtiofs is not allowed: virtiofs feature gate is not enabled for PVC',
      'FeatureGateDisabled',
    ],
    [
      'admission webhook "virtualmachine-validator.kubevirt.io" denied the request: Invalid RunStrategy (Sometimes)',
      'CreationRefused',
    ],
    [
      'virtualmachines.kubevirt.io is forbidden: User "nobody" cannot create resource "virtualmachines" in API group "kubevirt.io" in the namespace "team-a"',
      'Forbidden',
    ],
    [
      'Internal error occurred: failed calling webhook "virtualmachines-mutator.kubevirt.io": connection refused',
      'KubeVirtUnavailable',
    ],
    [
      'virtualmachines.kubevirt.io "web" is forbidden: exceeded quota: q, requested: count/virtualmachines.kubevirt.io=1, used: count/virtualmachines.kubevirt.io=5, limited: count/virtualmachines.kubevirt.io=5',
      'QuotaExceeded',
    ],
    [
      'Failure to find instancetype: virtualmachineclusterinstancetypes.instancetype.kubevirt.io "u9.huge" not found',
      'InstanceTypeNotFound',
    ],
    ['the moon is not full', 'Unexplained'],
  ])('explains %j by %s', (message, code) => {
    const problem = explainRefusal({
      message,
      target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
    });
    expect(problem.code).toBe(code);
    expect(problem.evidence.map(({ text }) => text)).toEqual([message]);
    expect(problem.summary).not.toMatch(/undefined/);
  });
});
