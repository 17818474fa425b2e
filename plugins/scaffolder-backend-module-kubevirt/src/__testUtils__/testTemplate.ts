import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';

/** A template that hands its parameters on to `kubevirt:vm:create`. */
export function testTemplate(): TemplateEntityV1beta3 {
  const fields = [
    'cluster',
    'namespace',
    'name',
    'values',
    'profile',
    'owner',
    'system',
    'description',
    'password',
    'wait',
    'timeout',
  ];
  const outputs = [
    'entityRef',
    'tabUrl',
    'sshCommand',
    'vncCommand',
    'consoleUrl',
    'consoleCommand',
    'passwordCommand',
    'address',
    'manifests',
  ];
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'test' },
    spec: {
      type: 'virtual-machine',
      parameters: { properties: {} },
      steps: [
        {
          id: 'create',
          name: 'Create',
          action: 'kubevirt:vm:create',
          input: Object.fromEntries(
            fields.map(field => [field, `\${{ parameters.${field} }}`]),
          ),
        },
      ],
      output: Object.fromEntries(
        outputs.map(key => [key, `\${{ steps.create.output.${key} }}`]),
      ),
    },
  };
}
