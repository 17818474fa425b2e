import {
  ApiClient,
  ApiError,
  ObjectStore,
  ResourceType,
  resourceTypes,
} from '../client';
import { KubeObject, PersistentVolumeClaim, Pod } from '../model';

/**
 * Why a pod's volumes are not there yet, as an event of the kubelet.
 *
 * @internal
 */
export interface MountProblem {
  reason: 'FailedMount' | 'FailedAttachVolume';
  message: string;
}

const hasEnded = (pod: Pod) =>
  ['Succeeded', 'Failed'].includes(pod.status?.phase ?? '');

const claimNamesOf = (pod: Pod) =>
  (pod.spec.volumes ?? []).flatMap(
    volume => volume.persistentVolumeClaim?.claimName ?? [],
  );

/**
 * Looks whether a pod's volumes can be mounted on its node.
 *
 * @internal
 */
export class Mounts {
  readonly #client: ApiClient;
  readonly #pods: ObjectStore<Pod>;
  readonly #claims: ObjectStore<PersistentVolumeClaim>;

  static create(options: {
    client: ApiClient;
    pods: ObjectStore<Pod>;
    claims: ObjectStore<PersistentVolumeClaim>;
  }): Mounts {
    return new Mounts(options);
  }

  private constructor(options: {
    client: ApiClient;
    pods: ObjectStore<Pod>;
    claims: ObjectStore<PersistentVolumeClaim>;
  }) {
    this.#client = options.client;
    this.#pods = options.pods;
    this.#claims = options.claims;
  }

  /** The first problem, or undefined where everything can be mounted. */
  async problemOf(pod: Pod): Promise<MountProblem | undefined> {
    return this.#attachProblem(pod) ?? (await this.#missingObject(pod));
  }

  /** Where the volumes of one writer are used on another node. */
  #attachProblem(pod: Pod): MountProblem | undefined {
    const { namespace } = pod.metadata;
    for (const name of claimNamesOf(pod)) {
      const claim = this.#claims.get(`${namespace}/${name}`);
      if (!claim?.spec.accessModes?.every(mode => mode === 'ReadWriteOnce')) {
        continue;
      }
      const users = this.#pods
        .list()
        .filter(
          other =>
            other.metadata.namespace === namespace &&
            other.metadata.uid !== pod.metadata.uid &&
            other.spec.nodeName !== undefined &&
            other.spec.nodeName !== pod.spec.nodeName &&
            !hasEnded(other) &&
            claimNamesOf(other).includes(name),
        );
      if (users.length === 0) continue;
      const names = users.map(({ metadata }) => metadata.name).join(', ');
      return {
        reason: 'FailedAttachVolume',
        message: `Multi-Attach error for volume "${claim.spec.volumeName}" Volume is already used by pod(s) ${names}`,
      };
    }
    return undefined;
  }

  async #missingObject(pod: Pod): Promise<MountProblem | undefined> {
    for (const volume of pod.spec.volumes ?? []) {
      const { secret, configMap } = volume;
      const optional = secret?.optional ?? configMap?.optional;
      const name = secret?.secretName ?? configMap?.name;
      if (!name || optional) continue;
      const [type, kind]: [ResourceType<KubeObject>, string] = secret
        ? [resourceTypes.secrets, 'secret']
        : [resourceTypes.configMaps, 'configmap'];
      const { namespace } = pod.metadata;
      if (!(await this.#exists(type, { namespace, name }))) {
        return {
          reason: 'FailedMount',
          message: `MountVolume.SetUp failed for volume "${volume.name}" : ${kind} "${name}" not found`,
        };
      }
    }
    return undefined;
  }

  async #exists(
    type: ResourceType<KubeObject>,
    object: { namespace?: string; name: string },
  ): Promise<boolean> {
    try {
      await this.#client.get(type, object);
      return true;
    } catch (error) {
      if (ApiError.is(error, 404)) return false;
      throw error;
    }
  }
}
