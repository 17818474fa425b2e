import { Instancetype } from '../../model';

const apiVersion = 'instancetype.kubevirt.io/v1beta1';
const vendor = { 'instancetype.kubevirt.io/vendor': 'kubevirt.io' };

function instancetype(
  name: string,
  guest: number,
  memory: string,
  gpu?: string,
): Instancetype {
  return {
    apiVersion,
    kind: 'VirtualMachineClusterInstancetype',
    metadata: {
      name,
      labels: {
        ...vendor,
        'instancetype.kubevirt.io/cpu': String(guest),
        'instancetype.kubevirt.io/memory': memory,
      },
    },
    spec: {
      cpu: { guest },
      memory: { guest: memory },
      ...(gpu && { gpus: [{ name: 'gpu1', deviceName: gpu }] }),
    },
  };
}

/**
 * Instance types as virt-operator brings them, the more useful ones.
 *
 * @internal
 */
export const commonInstancetypes: Instancetype[] = [
  instancetype('u1.nano', 1, '512Mi'),
  instancetype('u1.micro', 1, '1Gi'),
  instancetype('u1.small', 1, '2Gi'),
  instancetype('u1.medium', 1, '4Gi'),
  instancetype('u1.large', 2, '8Gi'),
  instancetype('u1.xlarge', 4, '16Gi'),
  instancetype('u1.2xlarge', 8, '32Gi'),
  instancetype('cx1.medium', 1, '2Gi'),
  instancetype('cx1.large', 2, '4Gi'),
  instancetype('m1.large', 2, '16Gi'),
  instancetype('m1.xlarge', 4, '32Gi'),
  instancetype('gn1.xlarge', 4, '16Gi', 'nvidia.com/GA100_A100_PCIE_40GB'),
];
