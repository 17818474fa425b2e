import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { stringify } from 'yaml';
import { withoutServerFields } from './withoutServerFields';

/** An object as YAML. @internal */
export interface ManifestText {
  kind: string;
  name: string;
  yaml: string;
}

/**
 * Objects as YAML, in the order in which people write them.
 *
 * @param serverFields - whether what the API server wrote is shown, too
 * @internal
 */
export function manifestTexts(
  objects: KubernetesObject[],
  serverFields: boolean,
): ManifestText[] {
  return objects.map(object => {
    const { apiVersion, kind, metadata, ...rest } = serverFields
      ? object
      : withoutServerFields(object);
    return {
      kind: kind ?? '',
      name: metadata?.name ?? '',
      // Long lines stay whole, so that what is copied is what was there.
      yaml: stringify(
        { apiVersion, kind, metadata, ...rest },
        { lineWidth: 0, aliasDuplicateObjects: false },
      ),
    };
  });
}
