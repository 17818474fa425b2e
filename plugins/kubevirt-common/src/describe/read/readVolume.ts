import { CloudInitSource, Volume } from '../../objects';
import {
  flag,
  objectOf,
  openObjectOf,
  presence,
  quantity,
  text,
} from './readers';

const reference = objectOf({ name: text });

const cloudInit = objectOf<CloudInitSource>({
  userData: text,
  userDataBase64: text,
  secretRef: reference,
  networkData: text,
  networkDataBase64: text,
  networkDataSecretRef: reference,
});

/** @internal */
export const readVolume = openObjectOf<Volume>({
  name: text,
  persistentVolumeClaim: objectOf({
    claimName: text,
    readOnly: flag,
    hotpluggable: flag,
  }),
  dataVolume: objectOf({ name: text, hotpluggable: flag }),
  ephemeral: objectOf({
    persistentVolumeClaim: objectOf({ claimName: text, readOnly: flag }),
  }),
  containerDisk: objectOf({
    image: text,
    imagePullPolicy: text,
    imagePullSecret: text,
    path: text,
  }),
  hostDisk: objectOf({
    path: text,
    type: text,
    capacity: quantity,
    shared: flag,
  }),
  emptyDisk: objectOf({ capacity: quantity }),
  cloudInitNoCloud: cloudInit,
  cloudInitConfigDrive: cloudInit,
  sysprep: objectOf({ secret: reference, configMap: reference }),
  configMap: objectOf({ name: text, optional: flag, volumeLabel: text }),
  secret: objectOf({ secretName: text, optional: flag, volumeLabel: text }),
  serviceAccount: objectOf({ serviceAccountName: text }),
  downwardAPI: presence,
  downwardMetrics: presence,
  memoryDump: objectOf({ claimName: text }),
});
