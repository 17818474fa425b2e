import { ApiResource } from './apiResources';

const instance = 'virtualmachineinstances';
const machine = 'virtualmachines';

// In virt-api's order. Source: KubeVirt v1.9.0 pkg/virt-api/api.go.
const names = [
  'expand-vm-spec',
  `${instance}/vnc`,
  `${instance}/vnc/screenshot`,
  `${instance}/console`,
  `${instance}/portforward`,
  `${instance}/backup`,
  `${instance}/redefine-checkpoint`,
  `${instance}/pause`,
  `${instance}/unpause`,
  `${instance}/freeze`,
  `${instance}/unfreeze`,
  `${instance}/reset`,
  `${instance}/softreboot`,
  `${machine}/start`,
  `${machine}/stop`,
  `${machine}/restart`,
  `${machine}/migrate`,
  `${machine}/expand-spec`,
  `${machine}/objectgraph`,
  `${machine}/evacuate/cancel`,
  `${instance}/guestosinfo`,
  `${instance}/userlist`,
  `${instance}/filesystemlist`,
  `${instance}/addvolume`,
  `${instance}/removevolume`,
  `${instance}/objectgraph`,
  `${instance}/sev/fetchcertchain`,
  `${instance}/sev/querylaunchmeasurement`,
  `${instance}/sev/setupsession`,
  `${instance}/sev/injectlaunchsecret`,
  `${instance}/evacuate/cancel`,
];

/**
 * What virt-api says that `subresources.kubevirt.io` has; it can do more.
 *
 * @internal
 */
export const subresourceList: ApiResource[] = names.map(name => ({
  name,
  singularName: '',
  namespaced: true,
  kind: '',
  verbs: null,
}));
