import { z } from 'zod/v4';
import { error } from '../check/findings';
import { CustomFinding } from './CustomFinding';
import {
  claimSchema,
  dataVolumeTemplateSchema,
  sourceSchema,
} from './dataVolumeSchema';
import { optional, quantity, required, text, texts } from './fields';
import { nearest } from './nearest';
import { busSchema, volumesSchema } from './volumesSchema';

const port = z.int().min(1).max(65535);

const knownResources = ['cpu', 'memory', 'ephemeral-storage'];

function isResource(name: string): boolean {
  return (
    knownResources.includes(name) ||
    name.startsWith('hugepages-') ||
    name.includes('/')
  );
}

const resources = z
  .record(z.string(), quantity.nullish())
  .check(({ value, issues }) => {
    for (const key of Object.keys(value).filter(name => !isResource(name))) {
      issues.push({
        code: 'custom',
        input: value,
        path: [key],
        message: 'unknown resource',
        params: { find: unknownResource(key) },
      });
    }
  });

function unknownResource(key: string): CustomFinding {
  const near = nearest(key, knownResources);
  return path =>
    near
      ? error('unknown-key.resource-near', path, { near })
      : error('unknown-key.resource', path, {
          known: knownResources.join(', '),
        });
}

const imageParts = optional({ registry: text, repository: text, tag: text });

const shared = {
  extraDevices: z.record(z.string(), z.unknown()),
  resources,
  volumes: volumesSchema,
  network: optional({
    ports: z.array(
      required(
        { port },
        {
          name: text,
          protocol: z.enum(['TCP', 'UDP']),
          targetPort: port,
          nodePort: port,
        },
      ),
    ),
    serviceType: z.enum(['ClusterIP', 'NodePort', 'LoadBalancer', 'Headless']),
    secondary: z.array(
      required(
        { name: text, networkName: text },
        { binding: z.enum(['bridge', 'sriov']), macAddress: text },
      ),
    ),
  }),
  cloudInit: optional({ userData: z.string(), networkData: z.string() }),
  runStrategy: z.enum(['Always', 'RerunOnFailure', 'Manual', 'Halted', 'Once']),
  instancetype: required(
    { name: text },
    {
      kind: z.enum([
        'VirtualMachineInstancetype',
        'VirtualMachineClusterInstancetype',
      ]),
    },
  ),
  preference: required(
    { name: text },
    {
      kind: z.enum([
        'VirtualMachinePreference',
        'VirtualMachineClusterPreference',
      ]),
    },
  ),
  sshKeys: z.array(text),
  nodeSelector: texts,
  tolerations: z.array(
    optional({
      key: text,
      operator: z.enum(['Exists', 'Equal']),
      value: z.string(),
      effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
      tolerationSeconds: z.int(),
    }),
  ),
  labels: texts,
};

/**
 * Values in the form of the chart's version 0.1.1, and what goes beyond it.
 *
 * @internal
 */
export const templateFormSchema = optional({
  rootDisk: optional({
    containerDisk: optional({
      enabled: z.boolean(),
      image: text,
      imagePullSecret: text,
    }),
    dataVolume: optional({
      enabled: z.boolean(),
      template: dataVolumeTemplateSchema,
    }),
    bus: busSchema,
  }),
  ...shared,
});

/**
 * Values in the form of the chart's version 0.1.2, and what goes beyond it.
 *
 * @internal
 */
export const registryFormSchema = optional({
  rootDisk: optional({
    containerDisk: optional({
      enabled: z.boolean(),
      image: imageParts,
      imagePullSecret: text,
    }),
    dataVolume: optional({
      enabled: z.boolean(),
      fromOCIRegistry: optional({ enabled: z.boolean(), image: imageParts }),
      source: sourceSchema,
      pvc: claimSchema,
    }),
    bus: busSchema,
  }),
  ...shared,
});
