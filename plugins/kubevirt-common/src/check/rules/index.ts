import { Rule } from '../CheckContext';
import { bootSource } from './bootSource';
import { dataVolumeClaim } from './dataVolumeClaim';
import { dataVolumeSource } from './dataVolumeSource';
import { diskNames } from './diskNames';
import { extraDevices } from './extraDevices';
import { ports } from './ports';
import { resources } from './resources';

/** All rules, in the order in which a person reads the values. */
export const rules: readonly Rule[] = [
  bootSource,
  dataVolumeSource,
  dataVolumeClaim,
  extraDevices,
  resources,
  diskNames,
  ports,
];
