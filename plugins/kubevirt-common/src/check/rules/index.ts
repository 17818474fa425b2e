import { Rule } from '../CheckContext';
import { beyondChart } from './beyondChart';
import { bootSource } from './bootSource';
import { claims } from './claims';
import { cloudInitDevices } from './cloudInitDevices';
import { cloudInitFormat } from './cloudInitFormat';
import { cloudInitMounts } from './cloudInitMounts';
import { cloudInitPasswords } from './cloudInitPasswords';
import { cloudInitSize } from './cloudInitSize';
import { containerImages } from './containerImages';
import { dataVolumeClaim } from './dataVolumeClaim';
import { dataVolumeSource } from './dataVolumeSource';
import { diskNames } from './diskNames';
import { extraDevices } from './extraDevices';
import { filesystems } from './filesystems';
import { imageUser } from './imageUser';
import { labels } from './labels';
import { ports } from './ports';
import { resources } from './resources';
import { secondaryNetworks } from './secondaryNetworks';
import { serviceAccounts } from './serviceAccounts';
import { sizeNames } from './sizeNames';
import { sshKeys } from './sshKeys';
import { sshPort } from './sshPort';
import { tolerations } from './tolerations';
import { volumes } from './volumes';

/**
 * All rules, in the order in which a person reads the values.
 *
 * @internal
 */
export const rules: readonly Rule[] = [
  bootSource,
  containerImages,
  dataVolumeSource,
  dataVolumeClaim,
  extraDevices,
  sizeNames,
  resources,
  diskNames,
  volumes,
  claims,
  serviceAccounts,
  filesystems,
  ports,
  sshPort,
  secondaryNetworks,
  cloudInitFormat,
  cloudInitSize,
  cloudInitPasswords,
  cloudInitDevices,
  cloudInitMounts,
  imageUser,
  sshKeys,
  labels,
  tolerations,
  beyondChart,
];
