import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';

/**
 * A template that hands its parameters on to `kubevirt:vm:create`, as often
 * as wanted in one task.
 */
export function testTemplate(
  options: { name?: string; steps?: number } = {},
): TemplateEntityV1beta3 {
  const { name = 'test', steps = 1 } = options;
  const fields = [
    'cluster',
    'namespace',
    'name',
    'values',
    'profile',
    'owner',
    'system',
    'description',
    'wait',
    'timeout',
  ];
  const outputs = [
    'entityRef',
    'tabUrl',
    'sshCommand',
    'vncCommand',
    'address',
    'manifests',
  ];
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name },
    spec: {
      type: 'virtual-machine',
      parameters: { properties: {} },
      steps: Array.from({ length: steps }, (_, index) => ({
        id: `create${index}`,
        name: `Create ${index}`,
        action: 'kubevirt:vm:create',
        input: Object.fromEntries(
          fields.map(field => [field, `\${{ parameters.${field} }}`]),
        ),
      })),
      output: Object.fromEntries(
        outputs.map(key => [key, `\${{ steps.create0.output.${key} }}`]),
      ),
    },
  };
}
