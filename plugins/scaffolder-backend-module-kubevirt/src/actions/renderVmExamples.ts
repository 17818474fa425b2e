import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { exampleStep } from './exampleStep';

const step = {
  action: 'kubevirt:vm:render',
  name: 'Render the manifests',
};
const input = {
  namespace: 'team-a',
  name: 'web',
  owner: 'group:default/team-a',
  values: '${{ parameters.values }}',
};

/**
 * Steps that use `kubevirt:vm:render`, as the scaffolder's page of actions
 * shows them.
 *
 * @internal
 */
export const renderVmExamples: TemplateExample[] = [
  {
    description: 'Propose a VM in a pull request',
    example: stringify({
      steps: [
        {
          id: 'render',
          ...step,
          input: { ...input, targetPath: 'virtual-machines/web' },
        },
        {
          id: 'publish',
          name: 'Open a pull request',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: 'github.com?owner=example&repo=virtual-machines',
            branchName: 'virtual-machine-web',
            title: 'Create virtual machine web',
            description: 'Proposed from Backstage',
          },
        },
      ],
    }),
  },
  exampleStep({
    ...step,
    description: 'Render only what the cluster would accept',
    input: { cluster: 'prod', ...input, checkWithCluster: true },
  }),
  exampleStep({
    ...step,
    description: 'Render what the Helm chart renders, and no catalog-info.yaml',
    input: { ...input, profile: 'chart', catalogInfo: false },
  }),
];
