import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { defaultRules } from './defaultRules';
import { EntityRules, FieldSource, ruledFields } from './EntityRules';

const places: Record<string, Omit<FieldSource, 'key'>> = {
  annotation: { of: 'machine', part: 'annotations' },
  label: { of: 'machine', part: 'labels' },
  namespaceAnnotation: { of: 'namespace', part: 'annotations' },
  namespaceLabel: { of: 'namespace', part: 'labels' },
};

/**
 * Reads `rules`: for each field a list of places in their order. A field
 * without one keeps its default; an empty list means that it comes from
 * nowhere.
 *
 * @param config - the provider's section
 * @param section - its path, for messages
 * @throws InputError that names the field and says what it may be
 * @internal
 */
export function readEntityRules(
  config: Config | undefined,
  section: string,
): EntityRules {
  const rules = config?.getOptionalConfig('rules');
  const unknown = rules
    ?.keys()
    .find(key => !ruledFields.some(field => field === key));
  if (unknown) {
    throw new InputError(
      `${section}.rules.${unknown} is no rule; there are ${ruledFields.join(
        ', ',
      )}`,
    );
  }
  const read = ruledFields.map(field => [
    field,
    rules
      ?.getOptionalConfigArray(field)
      ?.map((source, index) =>
        readSource(source, `${section}.rules.${field}[${index}]`),
      ) ?? defaultRules[field],
  ]);
  return Object.fromEntries(read);
}

function readSource(source: Config, path: string): FieldSource {
  const [name, ...others] = source.keys();
  if (!name || others.length > 0 || !Object.hasOwn(places, name)) {
    throw new InputError(
      `${path} has to have exactly one of ${Object.keys(places).join(', ')}`,
    );
  }
  return { ...places[name], key: source.getString(name) };
}
