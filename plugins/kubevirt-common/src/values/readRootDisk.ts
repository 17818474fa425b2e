import { z } from 'zod/v4';
import { Finding } from '../check/Finding';
import {
  defaultClaim,
  defaultContainerDiskImage,
  defaultContainerDiskImageParts,
  defaultRegistryImageParts,
  defaultSource,
} from './defaults';
import { registryFormSchema, templateFormSchema } from './valuesSchema';
import {
  DataVolumeTemplateValues,
  RootDiskValues,
} from './VirtualMachineValues';
import { withoutNulls } from './withoutNulls';

type TemplateForm = NonNullable<z.infer<typeof templateFormSchema>['rootDisk']>;
type RegistryForm = NonNullable<z.infer<typeof registryFormSchema>['rootDisk']>;
type Template = NonNullable<
  NonNullable<TemplateForm['dataVolume']>['template']
>;
type ImageParts = {
  [part in keyof typeof defaultRegistryImageParts]?: string | null;
};

interface RootDiskReading {
  rootDisk: RootDiskValues;
  findings: Finding[];
}

/**
 * Fills in the root disk of the form `0.1.1`.
 *
 * @internal
 */
export function readTemplateForm(given: TemplateForm): RootDiskReading {
  const { containerDisk, dataVolume } = given;
  const enabled = dataVolume?.enabled ?? true;
  const { template, findings } = readTemplate(
    dataVolume?.template ?? {},
    'rootDisk.dataVolume.template',
    enabled,
  );
  if (containerDisk?.enabled && containerDisk.image === null) {
    findings.push(taken('rootDisk.containerDisk.image', 'an image'));
  }
  return {
    rootDisk: withoutNulls({
      containerDisk: {
        ...containerDisk,
        enabled: containerDisk?.enabled ?? false,
        image: containerDisk?.image ?? defaultContainerDiskImage,
      },
      dataVolume: { enabled, template },
      bus: given.bus,
    }),
    findings,
  };
}

/**
 * Fills in the root disk of the form `0.1.2` and puts it into that of `0.1.1`.
 *
 * @internal
 */
export function readRegistryForm(given: RegistryForm): RootDiskReading {
  const { containerDisk, dataVolume } = given;
  const enabled = dataVolume?.enabled ?? true;
  const { fromOCIRegistry: registry, source, pvc } = dataVolume ?? {};
  const fromRegistry = registry ? registry.enabled ?? true : !source;
  const { template, findings } = readTemplate(
    {
      source: fromRegistry
        ? {
            registry: {
              url: `docker://${image(
                defaultRegistryImageParts,
                registry?.image,
              )}`,
            },
          }
        : source,
      pvc,
    },
    'rootDisk.dataVolume',
    enabled,
  );
  if (enabled && source) {
    findings.push(...sourceWarning(fromRegistry, Boolean(registry)));
  }
  return {
    rootDisk: withoutNulls({
      containerDisk: {
        ...containerDisk,
        enabled: containerDisk?.enabled ?? false,
        image: image(defaultContainerDiskImageParts, containerDisk?.image),
      },
      dataVolume: { enabled, template },
      bus: given.bus,
    }),
    findings,
  };
}

/**
 * Helm merges the chart's default source into a given one, which leaves two;
 * here a source is replaced as a whole. A claim is merged as Helm does it.
 */
function readTemplate(
  given: Template,
  path: string,
  enabled: boolean,
): { template: DataVolumeTemplateValues; findings: Finding[] } {
  const findings: Finding[] = [];
  const { pvc, storage, source, ...rest } = given;
  const populated = [pvc, storage].some(
    claim => claim?.dataSource || claim?.dataSourceRef,
  );
  const kinds = withoutNulls(source ?? {}) as Record<
    string,
    Record<string, unknown>
  >;
  const hasSource = Object.keys(kinds).length > 0;
  const takenAway =
    source === null || (source && !hasSource && Object.keys(source).length > 0);
  if (takenAway && enabled && !given.sourceRef && !populated) {
    findings.push(
      taken(`${path}.source`, 'a source such as http, registry or pvc'),
    );
  }
  if (enabled && !storage) {
    if (pvc === null) {
      findings.push(taken(`${path}.pvc`, 'the claim'));
    } else if (pvc?.accessModes === null) {
      findings.push(taken(`${path}.pvc.accessModes`, 'an access mode'));
    } else if (
      pvc?.resources === null ||
      pvc?.resources?.requests === null ||
      pvc?.resources?.requests?.storage === null
    ) {
      findings.push(taken(`${path}.pvc.resources`, 'a size'));
    }
  }
  const claim = withoutNulls(pvc ?? {});
  const fallback = given.sourceRef || populated ? undefined : defaultSource;
  return {
    template: withoutNulls({
      ...rest,
      source: hasSource ? kinds : fallback,
      storage,
      pvc: storage
        ? pvc
        : {
            ...defaultClaim,
            ...claim,
            resources: {
              ...claim.resources,
              requests: {
                ...defaultClaim.resources.requests,
                ...claim.resources?.requests,
              },
            },
          },
    }),
    findings,
  };
}

function image(
  defaults: typeof defaultRegistryImageParts,
  parts: ImageParts | null | undefined,
): string {
  const { registry, repository, tag } = {
    ...defaults,
    ...withoutNulls(parts ?? {}),
  };
  return `${registry}/${repository}:${tag}`;
}

function taken(path: string, what: string): Finding {
  return {
    path,
    severity: 'error',
    code: 'required',
    message:
      'Is null, which takes the default away and puts nothing in its place.',
    suggestion: `Give ${what}, or remove the null.`,
  };
}

function sourceWarning(fromRegistry: boolean, stated: boolean): Finding[] {
  const path = 'rootDisk.dataVolume.source';
  if (fromRegistry) {
    return [
      {
        path,
        severity: 'warning',
        code: 'source-ignored',
        message:
          'Is not used, because rootDisk.dataVolume.fromOCIRegistry is enabled.',
        suggestion:
          'Remove it, or set rootDisk.dataVolume.fromOCIRegistry.enabled to false.',
      },
    ];
  }
  return stated
    ? []
    : [
        {
          path,
          severity: 'warning',
          code: 'source-preferred',
          message:
            'Is used; the Helm chart 0.1.2 would ignore it, because there rootDisk.dataVolume.fromOCIRegistry is enabled by default.',
          suggestion:
            'Set rootDisk.dataVolume.fromOCIRegistry.enabled to false, so that both do the same.',
        },
      ];
}
