import type { V1beta1VirtualMachineCloneSpec as CloneSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject } from '../../objects/ApiObject';
import { StatusCause } from '../../status/ApiError';
import { webhookDenied } from '../webhookDenied';
import { invalidField, unsupportedField } from './Rule';

const WEBHOOK = 'vm-clone-validator.kubevirt.io';
const MACHINE = 'VirtualMachine';
const address = /^([0-9a-f]{2}([:-])[0-9a-f]{2}(\2[0-9a-f]{2}){4})$/i;

/**
 * virt-api's validating webhook for clones.
 *
 * Source: KubeVirt v1.9.0 vmclone-admitter.go.
 *
 * @throws ApiError 422
 *
 * @internal
 */
export function admitClone(object: ApiObject): void {
  const spec = object.spec as unknown as CloneSpec;
  const causes = [
    ...filterCauses('spec.annotations', spec.annotationFilters),
    ...filterCauses('spec.labels', spec.labelFilters),
    ...filterCauses(
      'spec.template.annotations',
      spec.template?.annotationFilters,
    ),
    ...filterCauses('spec.template.labels', spec.template?.labelFilters),
    ...kindCauses(spec),
    ...sourceCauses(spec),
    ...otherCauses(spec),
  ];
  if (causes.length > 0) {
    throw webhookDenied(WEBHOOK, causes);
  }
}

function filterCauses(
  field: string,
  filters: readonly string[] = [],
): StatusCause[] {
  return filters.flatMap(filter => {
    if (filter.length === 1) {
      return filter === '!'
        ? [invalidField(field, 'a negation character is not a valid filter')]
        : [];
    }
    const refuse = (what: string, where: string) =>
      invalidField(
        field,
        `${field} filter ${filter} is invalid: cannot contain a ${what}; FilterRules: ${where}`,
      );
    return [
      ...(filter.slice(1).includes('!')
        ? [
            refuse(
              'negation character (!)',
              'NegationChar can be only used at the beginning of the filter',
            ),
          ]
        : []),
      ...(filter.slice(0, -1).includes('*')
        ? [
            refuse(
              'wildcard character (*)',
              'WildcardChar can be only at the end of the filter',
            ),
          ]
        : []),
    ];
  });
}

function kindCauses({ source, target }: CloneSpec): StatusCause[] {
  return [
    ...([MACHINE, 'VirtualMachineSnapshot'].includes(source?.kind)
      ? []
      : [invalidField('spec.Source.Kind', 'Source kind is not supported')]),
    ...(!target || target.kind === MACHINE
      ? []
      : [invalidField('spec.Target.Kind', 'Target kind is not supported')]),
  ];
}

function sourceCauses({ source, target }: CloneSpec): StatusCause[] {
  return [
    ...(source.apiGroup
      ? []
      : [
          invalidField(
            'spec.Source.APIGroup',
            "Source's APIGroup cannot be empty",
          ),
        ]),
    ...(source.kind
      ? []
      : [invalidField('spec.Source', "Source's Kind cannot be empty")]),
    ...(source.name
      ? []
      : [invalidField('spec.Source.Name', "Source's name cannot be empty")]),
    ...(source.kind === MACHINE &&
    target?.kind === MACHINE &&
    source.name === target.name
      ? [
          invalidField(
            'spec.target.name',
            'Target name cannot be equal to source name when both are VirtualMachines',
          ),
        ]
      : []),
  ];
}

function otherCauses(spec: CloneSpec): StatusCause[] {
  const addresses = Object.entries(
    (spec.newMacAddresses ?? {}) as Record<string, string>,
  );
  const { volumeNamePolicy: policy } = spec as { volumeNamePolicy?: string };
  return [
    ...addresses
      .filter(([, mac]) => mac && !address.test(mac))
      .map(([nic, mac]) =>
        invalidField(
          `spec.newMacAddresses.${nic}`,
          `interface ${nic} has malformed MAC address (${mac}).`,
        ),
      ),
    ...(spec.patches ?? []).flatMap((patch, index) =>
      isJson(patch)
        ? []
        : [
            invalidField(
              `spec.patches[${index}]`,
              `patch is not valid JSON (${patch})`,
            ),
          ],
    ),
    ...(policy === undefined || policy === 'RandomizeNames'
      ? []
      : [
          unsupportedField(
            'spec.volumeNamePolicy',
            `VolumeNamePolicy ${JSON.stringify(policy)} is not supported`,
          ),
        ]),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
