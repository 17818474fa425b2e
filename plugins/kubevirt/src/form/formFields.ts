import {
  BootChoice,
  ClaimsChoice,
  DevicesChoice,
  FormTarget,
  MoreChoice,
  PasswordChoice,
  SizeChoice,
  StorageChoice,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import { defineFormField } from './FormFieldDefinition';

const validation = () => import('./validation');

/** The cluster and namespace. @internal */
export const targetField = defineFormField<FormTarget>({
  name: 'KubeVirtTarget',
  id: 'target',
  load: async () => ({
    component: (await import('./fields/TargetField')).TargetField,
    validation: (await validation()).validateTarget,
  }),
});

/** The virtual machine's name. @internal */
export const nameField = defineFormField<string>({
  name: 'KubeVirtName',
  id: 'name',
  load: async () => ({
    component: (await import('./fields/NameField')).NameField,
    validation: (await validation()).validateName,
  }),
});

/** Who it belongs to. @internal */
export const ownerField = defineFormField<string>({
  name: 'KubeVirtOwner',
  id: 'owner',
  load: async () => ({
    component: (await import('./fields/OwnerField')).OwnerField,
  }),
});

/** What it boots from. @internal */
export const bootSourceField = defineFormField<BootChoice>({
  name: 'KubeVirtBootSource',
  id: 'boot-source',
  load: async () => ({
    component: (await import('./fields/BootSourceField')).BootSourceField,
    validation: (await validation()).validateAs(
      'boot',
      'boot',
      /^(rootDisk|volumes)/,
    ),
  }),
});

/** How its root disk is stored. @internal */
export const storageClassField = defineFormField<StorageChoice>({
  name: 'KubeVirtStorageClass',
  id: 'storage-class',
  load: async () => ({
    component: (await import('./fields/StorageClassField')).StorageClassField,
  }),
});

/** Its other disks, and file systems. @internal */
export const claimsField = defineFormField<ClaimsChoice>({
  name: 'KubeVirtClaims',
  id: 'claims',
  load: async () => ({
    component: (await import('./fields/ClaimsField')).ClaimsField,
    validation: (await validation()).validateAs('claims', 'claims', /^volumes/),
  }),
});

/** GPUs and other devices. @internal */
export const devicesField = defineFormField<DevicesChoice>({
  name: 'KubeVirtDevices',
  id: 'devices',
  load: async () => ({
    component: (await import('./fields/DevicesField')).DevicesField,
    validation: (await validation()).validateAs(
      'devices',
      'devices',
      /^extraDevices/,
    ),
  }),
});

/** CPU and memory, or an instance type. @internal */
export const instanceTypeField = defineFormField<SizeChoice>({
  name: 'KubeVirtInstanceType',
  id: 'instance-type',
  load: async () => ({
    component: (await import('./fields/InstanceTypeField')).InstanceTypeField,
    validation: (await validation()).validateAs(
      'size',
      'size',
      /^(resources|instancetype|preference)/,
    ),
  }),
});

/** Ports of its Service. @internal */
export const portsField = defineFormField<
  NonNullable<VirtualMachineFormData['network']>
>({
  name: 'KubeVirtPorts',
  id: 'ports',
  load: async () => ({
    component: (await import('./fields/PortsField')).PortsField,
    validation: (await validation()).validateAs('ports', 'network', /^network/),
  }),
});

/** The public keys that may log in. @internal */
export const sshKeyField = defineFormField<string>({
  name: 'KubeVirtSshKey',
  id: 'ssh-key',
  load: async () => ({
    component: (await import('./fields/SshKeyField')).SshKeyField,
    validation: (await validation()).validateSshKeys,
  }),
});

/** Whether its user gets a password. @internal */
export const passwordField = defineFormField<PasswordChoice>({
  name: 'KubeVirtPassword',
  id: 'password',
  load: async () => ({
    component: (await import('./fields/PasswordField')).PasswordField,
    validation: (await validation()).validatePassword,
  }),
});

/** What the guest does at its first start. @internal */
export const cloudInitField = defineFormField<string>({
  name: 'KubeVirtCloudInit',
  id: 'cloud-init',
  load: async () => ({
    component: (await import('./fields/CloudInitField')).CloudInitField,
    validation: (await validation()).validateAs(
      'cloudInit',
      'cloudInit',
      /^cloudInit/,
    ),
  }),
});

/** What few people change. @internal */
export const moreField = defineFormField<MoreChoice>({
  name: 'KubeVirtMore',
  id: 'more',
  load: async () => ({
    component: (await import('./fields/MoreField')).MoreField,
    validation: (await validation()).validateAs(
      'more',
      'more',
      /^(more|nodeSelector|tolerations)/,
    ),
  }),
});

/** What would be created. @internal */
export const reviewField = defineFormField<object>({
  name: 'KubeVirtReview',
  id: 'review',
  load: async () => ({
    component: (await import('./fields/ReviewField')).ReviewField,
    validation: (await validation()).validateReview,
  }),
});
