import { UserInfo } from '../../registry/WriteContext';

const accounts = [
  'kubevirt-apiserver',
  'kubevirt-controller',
  'kubevirt-handler',
  'kubevirt-operator',
  'kubevirt-synchronization-controller',
];

/**
 * Whether somebody is one of KubeVirt's own components, who may do to VMIs
 * what nobody else may.
 *
 * @internal
 */
export function isKubevirtAccount(user: UserInfo): boolean {
  const match = /^system:serviceaccount:[^:]+:(.+)$/.exec(user.name);
  return match !== null && accounts.includes(match[1]);
}
