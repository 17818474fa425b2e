import { z } from 'zod/v4';
import { optional, quantity, required, text } from './fields';

const reference = required(
  { kind: text, name: text },
  { apiGroup: z.string(), namespace: text },
);

/**
 * The spec of a PersistentVolumeClaim.
 *
 * @internal
 */
export const claimSchema = optional({
  accessModes: z.array(
    z.enum([
      'ReadWriteOnce',
      'ReadWriteMany',
      'ReadOnlyMany',
      'ReadWriteOncePod',
    ]),
  ),
  volumeMode: z.enum(['Filesystem', 'Block']),
  storageClassName: z.string(),
  resources: optional({
    requests: optional({ storage: quantity }),
    limits: optional({ storage: quantity }),
  }),
  volumeName: text,
  volumeAttributesClassName: text,
  selector: z.record(z.string(), z.unknown()),
  dataSource: reference,
  dataSourceRef: reference,
});

const imported = {
  secretRef: text,
  certConfigMap: text,
};

/**
 * The sources of CDI's v1beta1 DataVolume, key for key.
 *
 * @internal
 */
export const sourceSchema = optional({
  http: required(
    { url: text },
    {
      ...imported,
      checksum: text,
      insecureSkipVerify: z.boolean(),
      extraHeaders: z.array(z.string()),
      secretExtraHeaders: z.array(z.string()),
    },
  ),
  registry: optional({
    ...imported,
    url: text,
    imageStream: text,
    pullMethod: z.enum(['pod', 'node']),
    platform: optional({ architecture: text }),
  }),
  s3: required({ url: text }, imported),
  gcs: required({ url: text }, { secretRef: text }),
  imageio: required(
    { url: text, diskId: text },
    { ...imported, insecureSkipVerify: z.boolean() },
  ),
  vddk: optional({
    ...imported,
    url: text,
    uuid: text,
    backingFile: text,
    thumbprint: text,
    initImageURL: text,
    extraArgs: text,
  }),
  pvc: required({ name: text, namespace: text }, {}),
  snapshot: required({ name: text, namespace: text }, {}),
  upload: optional({}),
  blank: optional({}),
});

/**
 * The spec of a DataVolume.
 *
 * @internal
 */
export const dataVolumeTemplateSchema = optional({
  source: sourceSchema,
  sourceRef: required({ kind: text, name: text }, { namespace: text }),
  pvc: claimSchema,
  storage: claimSchema,
  contentType: z.enum(['kubevirt', 'archive']),
  preallocation: z.boolean(),
  priorityClassName: text,
});
