import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
  resources,
} from 'backstage-plugin-kubevirt-node';

interface AccessReview extends KubernetesObject {
  spec: {
    resourceAttributes: {
      group: string;
      resource: string;
      verb: string;
      namespace?: string;
    };
  };
  status?: { allowed: boolean };
}

/**
 * Asks whether the configured credentials may create virtual machines, which
 * no permission of Backstage says.
 *
 * @param namespace - where; all namespaces if absent
 * @returns undefined where the cluster does not answer such questions
 * @throws ClusterUnreachableError where no answer comes
 * @internal
 */
export async function mayCreate(
  client: KubernetesClient,
  namespace?: string,
): Promise<boolean | undefined> {
  const { group, plural } = resources.virtualMachines;
  const question: AccessReview = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: {
      resourceAttributes: {
        group,
        resource: plural,
        verb: 'create',
        namespace,
      },
    },
  };
  try {
    const { status } = await client.create(
      resources.selfSubjectAccessReviews,
      question,
    );
    return status?.allowed;
  } catch (error) {
    if (error instanceof KubernetesApiError) {
      return undefined;
    }
    throw error;
  }
}
