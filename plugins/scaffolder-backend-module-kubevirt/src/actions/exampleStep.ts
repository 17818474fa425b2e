import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/**
 * A step as the scaffolder's page of actions shows it.
 *
 * @internal
 */
export function exampleStep(options: {
  description: string;
  action: string;
  name: string;
  input: object;
}): TemplateExample {
  const { description, action, name, input } = options;
  const id = action.slice(action.lastIndexOf(':') + 1);
  return {
    description,
    example: stringify({ steps: [{ id, name, action, input }] }),
  };
}
