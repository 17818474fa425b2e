import { createTemplateFilter } from '@backstage/plugin-scaffolder-node/alpha';
import { valuesOfFormData } from 'backstage-plugin-kubevirt-common';

/**
 * The template filter `kubevirtValues`: makes, of the parameters of a template
 * that uses the KubeVirt form fields, the `values` of a virtual machine.
 *
 * @internal
 */
export const kubevirtValues = createTemplateFilter({
  id: 'kubevirtValues',
  description:
    'Makes the values of a virtual machine of what the KubeVirt form fields hold',
  examples: [
    {
      description: 'All fields of the template "Create virtual machine"',
      example: 'values: ${{ parameters | kubevirtValues }}',
    },
  ],
  schema: z =>
    z.function(
      z.tuple([z.record(z.any()).describe("the template's parameters")]),
      z.union([z.record(z.any()), z.string()]),
    ),
  filter: parameters => {
    const made = valuesOfFormData(parameters);
    // Of a filter that throws, the scaffolder hands on the template's own text.
    // The action says what is wrong with text that holds no values.
    return made.ok ? made.values : String(parameters.more?.values);
  },
});
