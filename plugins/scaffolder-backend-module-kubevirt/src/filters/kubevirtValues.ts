import { createTemplateFilter } from '@backstage/plugin-scaffolder-node/alpha';
import { InputError } from '@backstage/errors';
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
      z.record(z.any()),
    ),
  filter: parameters => {
    const made = valuesOfFormData(parameters);
    if (!made.ok) {
      throw new InputError(made.finding.message);
    }
    return made.values;
  },
});
