import {
  KubernetesObject,
  VirtualMachine,
  Volume,
} from 'backstage-plugin-kubevirt-common';

const NOTE = '(not shown: cloud-init text may hold passwords)';

/**
 * Takes out of an object what may hold passwords: the data of a Secret and
 * cloud-init's text in a virtual machine.
 *
 * @param object - the object as it is applied
 * @returns a copy that may be shown
 * @internal
 */
export function redactManifest(object: KubernetesObject): KubernetesObject {
  switch (object.kind) {
    case 'Secret':
      return redactKeys(object, ['data', 'stringData']);
    case 'VirtualMachine':
      return redactVirtualMachine(object);
    default:
      return object;
  }
}

/** Replaces each text in the maps under some keys by a note. */
function redactKeys<T extends object>(object: T, keys: string[]): T {
  return mapEntries(object, (key, value) =>
    keys.includes(key) && value && typeof value === 'object'
      ? mapEntries(value, () => NOTE)
      : value,
  );
}

function redactVirtualMachine(object: VirtualMachine): VirtualMachine {
  const template = object.spec?.template;
  if (!template?.spec?.volumes) {
    return object;
  }
  const volumes = template.spec.volumes.map(redactVolume);
  return {
    ...object,
    spec: {
      ...object.spec,
      template: { ...template, spec: { ...template.spec, volumes } },
    },
  };
}

function redactVolume(volume: Volume): Volume {
  return mapEntries(volume, (kind, source) =>
    kind.startsWith('cloudInit') && source && typeof source === 'object'
      ? mapEntries(source, (key, value) =>
          typeof value === 'string' && /Data(Base64)?$/.test(key)
            ? NOTE
            : value,
        )
      : source,
  );
}

function mapEntries<T extends object>(
  object: T,
  map: (key: string, value: unknown) => unknown,
): T {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, map(key, value)]),
  ) as T;
}
