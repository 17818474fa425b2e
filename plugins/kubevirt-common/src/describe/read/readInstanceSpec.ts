import {
  AccessCredential,
  Disk,
  Interface,
  VirtualMachineInstanceSpec,
} from '../../objects';
import {
  flag,
  listOf,
  number,
  numberOrText,
  objectOf,
  openObjectOf,
  presence,
  Reader,
  recordOf,
  text,
} from './readers';
import { readVolume } from './readVolume';

const reference = objectOf({ name: text });
const anyRecord = presence as Reader<Record<string, unknown>>;

const diskTarget = { bus: text, readonly: flag };

const readDisk = objectOf<Disk>({
  name: text,
  bootOrder: number,
  serial: text,
  disk: objectOf(diskTarget),
  cdrom: objectOf({ ...diskTarget, tray: text }),
  lun: objectOf(diskTarget),
  shareable: flag,
  cache: text,
});

const readInterface = openObjectOf<Interface>({
  name: text,
  model: text,
  macAddress: text,
  masquerade: presence,
  bridge: presence,
  sriov: presence,
  binding: reference,
  bootOrder: number,
  ports: listOf(objectOf({ name: text, port: number, protocol: text })),
  state: text,
});

const hostDevices = listOf(
  objectOf({ name: text, deviceName: text, tag: text }),
);
const secretSource = objectOf({ secret: objectOf({ secretName: text }) });
const probe = objectOf({ guestAgentPing: presence });

/** @internal */
export const readInstanceSpec = objectOf<VirtualMachineInstanceSpec>({
  architecture: text,
  hostname: text,
  subdomain: text,
  nodeSelector: recordOf(text),
  tolerations: listOf(
    objectOf({
      key: text,
      operator: text,
      value: text,
      effect: text,
      tolerationSeconds: number,
    }),
  ),
  evictionStrategy: text,
  terminationGracePeriodSeconds: number,
  domain: objectOf({
    cpu: objectOf({
      cores: number,
      sockets: number,
      threads: number,
      model: text,
      dedicatedCpuPlacement: flag,
    }),
    memory: objectOf({
      guest: numberOrText,
      hugepages: objectOf({ pageSize: text }),
    }),
    resources: objectOf({
      requests: recordOf(numberOrText),
      limits: recordOf(numberOrText),
    }),
    machine: objectOf({ type: text }),
    firmware: objectOf({
      uuid: text,
      serial: text,
      bootloader: anyRecord,
      kernelBoot: presence,
    }),
    devices: openObjectOf({
      disks: listOf(readDisk),
      interfaces: listOf(readInterface),
      filesystems: listOf(objectOf({ name: text, virtiofs: presence })),
      gpus: hostDevices,
      hostDevices,
      tpm: presence,
      rng: presence,
      watchdog: presence,
      autoattachGraphicsDevice: flag,
      autoattachSerialConsole: flag,
      autoattachPodInterface: flag,
    }),
  }),
  networks: listOf(
    openObjectOf({
      name: text,
      pod: presence,
      multus: objectOf({ networkName: text }),
    }),
  ),
  volumes: listOf(readVolume),
  accessCredentials: listOf(
    objectOf<AccessCredential>({
      sshPublicKey: objectOf({
        source: secretSource,
        propagationMethod: objectOf({
          configDrive: presence,
          noCloud: presence,
          qemuGuestAgent: objectOf({ users: listOf(text) }),
        }),
      }),
      userPassword: objectOf({
        source: secretSource,
        propagationMethod: objectOf({ qemuGuestAgent: presence }),
      }),
    }),
  ),
  livenessProbe: probe,
  readinessProbe: probe,
});
