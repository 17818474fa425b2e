import {
  EndpointSlice,
  Event,
  KubernetesObject,
  KubeVirt,
  PersistentVolumeClaim,
  Secret,
  Service,
} from '../../objects';
import { objectFields, readConditions } from './metadata';
import { readClaimSpec } from './readDataVolume';
import {
  flag,
  listOf,
  number,
  numberOrText,
  objectOf,
  quantity,
  recordOf,
  text,
} from './readers';

/** @internal */
export const readClaim = objectOf<PersistentVolumeClaim>({
  ...objectFields,
  spec: readClaimSpec,
  status: objectOf({
    phase: text,
    accessModes: listOf(text),
    capacity: recordOf(quantity),
    conditions: readConditions,
  }),
});

/** @internal */
export const readService = objectOf<Service>({
  ...objectFields,
  spec: objectOf({
    type: text,
    clusterIP: text,
    selector: recordOf(text),
    ports: listOf(
      objectOf({
        name: text,
        port: number,
        targetPort: numberOrText,
        nodePort: number,
        protocol: text,
      }),
    ),
  }),
  status: objectOf({
    loadBalancer: objectOf({
      ingress: listOf(objectOf({ ip: text, hostname: text })),
    }),
  }),
});

/** Leaves the data where it is. @internal */
export const readSecret = objectOf<Secret>({ ...objectFields, type: text });

/** @internal */
export const readEvent = objectOf<Event>({
  ...objectFields,
  involvedObject: objectOf({
    apiVersion: text,
    kind: text,
    namespace: text,
    name: text,
    uid: text,
    fieldPath: text,
  }),
  type: text,
  reason: text,
  message: text,
  count: number,
  firstTimestamp: text,
  lastTimestamp: text,
  eventTime: text,
  series: objectOf({ count: number, lastObservedTime: text }),
  source: objectOf({ component: text, host: text }),
  reportingComponent: text,
});

/** @internal */
export const readEndpointSlice = objectOf<EndpointSlice>({
  ...objectFields,
  endpoints: listOf(
    objectOf({
      addresses: listOf(text),
      conditions: objectOf({ ready: flag }),
      targetRef: objectOf({ kind: text, name: text, uid: text }),
    }),
  ),
});

const resourceNames = listOf(objectOf({ resourceName: text }));

/** @internal */
export const readNamespace = objectOf<KubernetesObject>(objectFields);

/** @internal */
export const readKubeVirt = objectOf<KubeVirt>({
  ...objectFields,
  spec: objectOf({
    configuration: objectOf({
      evictionStrategy: text,
      permittedHostDevices: objectOf({
        pciHostDevices: resourceNames,
        mediatedDevices: resourceNames,
        usb: resourceNames,
      }),
    }),
  }),
  status: objectOf({ phase: text, observedKubeVirtVersion: text }),
});
