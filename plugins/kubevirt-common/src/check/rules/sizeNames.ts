import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { error } from '../findings';
import { isDnsSubdomain } from '../isDnsSubdomain';

/**
 * Can the instance type and the preference have these names at all?
 *
 * @internal
 */
export const sizeNames: Rule = ({ values }) =>
  (['instancetype', 'preference'] as const).flatMap(key => {
    const name = values[key]?.name;
    return name === undefined || isDnsSubdomain(name)
      ? []
      : [error(`${key}-name`, [key, 'name'], { name: show(name) })];
  });
