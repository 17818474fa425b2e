import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { exampleStep } from './exampleStep';

/**
 * Steps that use `kubevirt:vm:create`, as the scaffolder's page of actions
 * shows them.
 *
 * @internal
 */
export const createVmExamples: TemplateExample[] = [
  example('Boot from a disk that is filled from an image by URL', {
    namespace: 'team-a',
    name: 'ubuntu',
    owner: 'group:default/team-a',
    values: {
      rootDisk: {
        dataVolume: {
          enabled: true,
          template: {
            source: {
              http: {
                url: 'https://cloud-images.ubuntu.com/releases/noble/release/ubuntu-24.04-server-cloudimg-amd64.img',
              },
            },
            pvc: {
              accessModes: ['ReadWriteOnce'],
              resources: { requests: { storage: '10Gi' } },
            },
          },
        },
      },
      resources: { cpu: 2, memory: '4Gi' },
      network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
      sshKeys: ['${{ parameters.sshPublicKey }}'],
      cloudInit: {
        userData: '#cloud-config\npackages:\n- qemu-guest-agent\n',
      },
    },
  }),
  example('Take the whole of the values from a form, and do not wait', {
    cluster: '${{ parameters.cluster }}',
    namespace: '${{ parameters.namespace }}',
    name: '${{ parameters.name }}',
    values: '${{ parameters.values }}',
    wait: 'none',
  }),
  example('Render what the Helm chart renders, and wait for the guest agent', {
    namespace: 'team-a',
    name: 'fedora',
    profile: 'chart',
    values: {
      rootDisk: {
        containerDisk: {
          enabled: true,
          image: 'quay.io/containerdisks/fedora:42',
        },
        dataVolume: { enabled: false },
      },
    },
    wait: 'agent',
    timeout: { minutes: 10 },
  }),
];

function example(description: string, input: object): TemplateExample {
  return exampleStep({
    description,
    action: 'kubevirt:vm:create',
    name: 'Create the virtual machine',
    input,
  });
}
