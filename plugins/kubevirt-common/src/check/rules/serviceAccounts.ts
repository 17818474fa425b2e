import { Rule } from '../CheckContext';
import { error } from '../findings';

/**
 * Whether at most one volume is a service account: a pod runs as one alone
 * (KubeVirt v1.9.0 vmi-create-admitter.go, "must have max one serviceAccount
 * volume set").
 *
 * @internal
 */
export const serviceAccounts: Rule = ({ values }) =>
  (['disks', 'filesystems'] as const)
    .flatMap(list =>
      values.volumes[list].flatMap(({ serviceAccount }, index) =>
        serviceAccount ? [{ list, index }] : [],
      ),
    )
    .slice(1)
    .map(({ list, index }) =>
      error('service-account', ['volumes', list, index, 'serviceAccount']),
    );
