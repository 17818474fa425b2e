import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1Volume as Volume,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { pathErrors } from './pathErrors';

const propagations = ['Bidirectional', 'HostToContainer', 'None'];

/**
 * What is wrong with what a container mounts, and with its raw devices.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateVolumeMounts, ValidateVolumeDevices.
 *
 * @internal
 */
export function mountErrors(
  container: Container,
  field: string,
  volumes: readonly Volume[],
): FieldError[] {
  return [
    ...fileMounts(container, `${field}.volumeMounts`, volumes),
    ...deviceErrors(container, `${field}.volumeDevices`, volumes),
  ];
}

function fileMounts(
  container: Container,
  list: string,
  volumes: readonly Volume[],
): FieldError[] {
  const { volumeMounts = [], volumeDevices = [] } = container;
  const seen = new Set<string>();
  return volumeMounts.flatMap((mount, index) => {
    const { name, mountPath, subPath, subPathExpr, mountPropagation } = mount;
    const field = `${list}[${index}]`;
    const repeated = seen.has(mountPath);
    seen.add(mountPath);
    const refuse = (key: string, value: string, why: string) =>
      fieldErrors.invalid(`${field}.${key}`, value, why);
    return [
      ...(name ? [] : [fieldErrors.required(`${field}.name`)]),
      ...(volumes.some(volume => volume.name === name)
        ? []
        : [fieldErrors.notFound(`${field}.name`, name ?? '')]),
      ...(mountPath ? [] : [fieldErrors.required(`${field}.mountPath`)]),
      ...(repeated ? [refuse('mountPath', mountPath, 'must be unique')] : []),
      ...(volumeDevices.some(device => device.name === name)
        ? [refuse('name', name, 'must not already exist in volumeDevices')]
        : []),
      ...(volumeDevices.some(({ devicePath }) => devicePath === mountPath)
        ? [
            refuse(
              'mountPath',
              mountPath,
              'must not already exist as a path in volumeDevices',
            ),
          ]
        : []),
      // These name the list, not the entry.
      ...(subPath ? pathErrors.local(subPath, `${list}.subPath`) : []),
      ...(subPath && subPathExpr
        ? [
            refuse(
              'subPathExpr',
              subPathExpr,
              'subPathExpr and subPath are mutually exclusive',
            ),
          ]
        : []),
      ...(subPathExpr
        ? pathErrors.local(subPathExpr, `${list}.subPathExpr`)
        : []),
      ...(mountPropagation
        ? propagationErrors(container, mountPropagation, list)
        : []),
    ];
  });
}

function propagationErrors(
  { securityContext }: Container,
  propagation: string,
  list: string,
): FieldError[] {
  const field = `${list}.mountPropagation`;
  if (!propagations.includes(propagation)) {
    return [fieldErrors.notSupported(field, propagation, propagations)];
  }
  return propagation === 'Bidirectional' && !securityContext?.privileged
    ? [
        fieldErrors.forbidden(
          field,
          'Bidirectional mount propagation is available only to privileged containers',
        ),
      ]
    : [];
}

function deviceErrors(
  { volumeDevices = [], volumeMounts = [] }: Container,
  list: string,
  volumes: readonly Volume[],
): FieldError[] {
  const names = new Set<string>();
  const paths = new Set<string>();
  return volumeDevices.flatMap(({ name, devicePath }, index) => {
    const field = `${list}[${index}]`;
    const volume = volumes.find(each => each.name === name);
    const refuse = (key: string, value: string, why: string) =>
      fieldErrors.invalid(`${field}.${key}`, value, why);
    const climbs = devicePath?.split('/').includes('..') ?? false;
    const errors = [
      ...(name ? [] : [fieldErrors.required(`${field}.name`)]),
      ...(names.has(name) ? [refuse('name', name, 'must be unique')] : []),
      ...(volume && !volume.persistentVolumeClaim && !volume.ephemeral
        ? [
            refuse(
              'name',
              name,
              'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
            ),
          ]
        : []),
      ...(volume ? [] : [fieldErrors.notFound(`${field}.name`, name ?? '')]),
      ...(devicePath ? [] : [fieldErrors.required(`${field}.devicePath`)]),
      ...(paths.has(devicePath)
        ? [refuse('devicePath', devicePath, 'must be unique')]
        : []),
      ...(climbs
        ? [refuse('devicePath', devicePath, "can not contain backsteps ('..')")]
        : []),
      ...(volumeMounts.some(mount => mount.name === name)
        ? [refuse('name', name, 'must not already exist in volumeMounts')]
        : []),
      ...(volumeMounts.some(({ mountPath }) => mountPath === devicePath)
        ? [
            refuse(
              'devicePath',
              devicePath,
              'must not already exist as a path in volumeMounts',
            ),
          ]
        : []),
    ];
    names.add(name);
    if (!climbs) {
      paths.add(devicePath);
    }
    return errors;
  });
}
