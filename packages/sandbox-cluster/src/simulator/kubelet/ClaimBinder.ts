import { EventRecorder, resourceTypes, Writer } from '../client';
import { PersistentVolumeClaim } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { claimStep, defaultStorageClass } from './claimStep';

const { persistentVolumeClaims, storageClasses } = resourceTypes;
/** Simulated seconds that a provisioner takes. */
const provisioningTime = 0.6;
/** Simulated seconds between two complaints about the same claim. */
const complaintInterval = 15;

/**
 * Plays the persistent volume controller and the storage's provisioners.
 *
 * @internal
 */
export class ClaimBinder {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  /** Subscribes to claims and storage classes. */
  static create(context: SimulatorContext): ClaimBinder {
    return new ClaimBinder(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      component: 'persistentvolume-controller',
      manager: 'kube-controller-manager',
    });
    this.#writer = writer;
    this.#events = events;
    const { informers } = context;
    const queue = control(context, {
      name: 'volumes',
      type: persistentVolumeClaims,
      work: key => this.#bind(key),
    });
    informers.of(storageClasses).store.onChange(() => {
      for (const claim of informers.of(persistentVolumeClaims).store.list()) {
        if (claim.status?.phase !== 'Bound') {
          queue.add(`${claim.metadata.namespace}/${claim.metadata.name}`);
        }
      }
    });
  }

  async #bind(key: string): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const claim = informers.of(persistentVolumeClaims).store.get(key);
    if (!claim || claim.metadata.deletionTimestamp) return undefined;
    if (claim.status?.phase === 'Bound') return undefined;
    const classes = informers.of(storageClasses).store.list();
    const step = claimStep(claim, classes, object =>
      this.#context.failures.of(object),
    );
    switch (step.do) {
      case 'nothing':
        return undefined;
      case 'complain':
        await this.#events.record(claim, step.type, step.reason, step.message);
        return clock.real(complaintInterval);
      case 'useDefault':
        await this.#writer.update(persistentVolumeClaims, claim, {
          ...claim,
          spec: {
            ...claim.spec,
            storageClassName: defaultStorageClass(classes)?.metadata.name,
          },
        });
        return undefined;
      default: {
        const { uid = '' } = claim.metadata;
        const left = provisioningTime - clock.elapsed(uid, 'provisioning');
        if (left > 0) return clock.real(left);
        await this.#provision(claim, step.provisioner);
        return undefined;
      }
    }
  }

  async #provision(
    claim: PersistentVolumeClaim,
    provisioner: string,
  ): Promise<void> {
    const { metadata, spec } = claim;
    const volumeName = spec.volumeName ?? `pvc-${metadata.uid}`;
    const bound = await this.#writer.update(persistentVolumeClaims, claim, {
      ...claim,
      metadata: {
        ...metadata,
        annotations: {
          ...metadata.annotations,
          'pv.kubernetes.io/bind-completed': 'yes',
          'pv.kubernetes.io/bound-by-controller': 'yes',
          'volume.kubernetes.io/storage-provisioner': provisioner,
        },
      },
      spec: { ...spec, volumeName },
    });
    await this.#writer.update(
      persistentVolumeClaims,
      bound,
      {
        ...bound,
        status: {
          ...bound.status,
          phase: 'Bound',
          accessModes: spec.accessModes,
          capacity: { storage: spec.resources?.requests?.storage ?? '0' },
        },
      },
      'status',
    );
    await this.#events.record(
      claim,
      'Normal',
      'ProvisioningSucceeded',
      `Successfully provisioned volume ${volumeName}`,
    );
  }
}
