import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { exampleStep } from './exampleStep';

const step = {
  action: 'kubevirt:vm:delete',
  name: 'Delete the virtual machine',
};

/**
 * Steps that use `kubevirt:vm:delete`, as the scaffolder's page of actions
 * shows them.
 *
 * @internal
 */
export const deleteVmExamples: TemplateExample[] = [
  exampleStep({
    ...step,
    description:
      'Delete a VM that was chosen in a form, with the disks that were made with it',
    input: {
      entityRef: '${{ parameters.entityRef }}',
      confirm: '${{ parameters.confirm }}',
    },
  }),
  exampleStep({
    ...step,
    description: 'Keep all of its disks',
    input: { entityRef: '${{ parameters.entityRef }}', keepDisks: 'all' },
  }),
  exampleStep({
    ...step,
    description: 'Keep one disk, and delete another that was not made with it',
    input: {
      cluster: 'prod',
      namespace: 'team-a',
      name: 'web',
      keepDisks: ['datavolumedisk'],
      deleteDisks: ['scratch'],
    },
  }),
];
