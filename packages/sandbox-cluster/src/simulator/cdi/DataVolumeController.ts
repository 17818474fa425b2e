import { keyOf, ReferenceIndex, resourceTypes, Writer } from '../client';
import { controllerOf, DataVolume, PersistentVolumeClaim } from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';
import { adoptClaim, isAdopted } from './claimHandover';
import { ClaimImporter } from './ClaimImporter';
import { ClaimCloner } from './clone/ClaimCloner';
import { sourceKeys } from './clone/cloneSource';
import { CloneSources } from './clone/CloneSources';
import { Transfer } from './dataVolumeStatus';
import { DataVolumeReporter } from './DataVolumeReporter';
import { cdiIdentity } from './identity';
import { sourceKind } from './source';
import { TargetClaims } from './TargetClaims';

const { dataVolumes, dataSources, persistentVolumeClaims, pods } =
  resourceTypes;
const { volumeSnapshots } = resourceTypes;
/** Simulated seconds between two looks at a transfer. */
const lookAgainAfter = 1;

/**
 * Plays CDI: gives DataVolumes their claims and fills them.
 *
 * @internal
 */
export class DataVolumeController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #claims: TargetClaims;
  readonly #importer: ClaimImporter;
  readonly #cloner: ClaimCloner;
  readonly #sources: CloneSources;
  readonly #reporter: DataVolumeReporter;

  /** Subscribes to what concerns DataVolumes. */
  static create(context: SimulatorContext): DataVolumeController {
    return new DataVolumeController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, cdiIdentity);
    const { informers, clock } = context;
    this.#writer = writer;
    this.#claims = TargetClaims.create({ context, writer, events });
    this.#importer = ClaimImporter.create({ context, writer });
    const sources = CloneSources.create(context);
    this.#sources = sources;
    this.#cloner = ClaimCloner.create({ context, writer, events, sources });
    this.#reporter = DataVolumeReporter.create({ clock, writer, events });
    const claims = informers.of(persistentVolumeClaims);
    const copies = ReferenceIndex.create(
      informers.of(dataVolumes).store,
      sourceKeys,
    );
    const volumeOf = (claim: PersistentVolumeClaim | undefined): string[] => {
      const owner = controllerOf(claim);
      const { namespace } = claim?.metadata ?? {};
      if (owner?.kind === 'DataVolume') return [`${namespace}/${owner.name}`];
      return owner?.kind === 'PersistentVolumeClaim'
        ? volumeOf(claims.store.get(`${namespace}/${owner.name}`))
        : [];
    };
    control(context, {
      name: 'cdi',
      type: dataVolumes,
      work: key => this.#sync(key),
      also: [
        trigger(claims, claim => [
          ...volumeOf(claim),
          ...copies.usersOf(keyOf(claim)),
        ]),
        trigger(informers.of(dataSources), one => copies.usersOf(keyOf(one))),
        trigger(informers.of(volumeSnapshots), one =>
          copies.usersOf(keyOf(one)),
        ),
        trigger(informers.of(pods), pod => {
          const owner = controllerOf(pod);
          return owner?.kind === 'PersistentVolumeClaim'
            ? volumeOf(
                claims.store.get(`${pod.metadata.namespace}/${owner.name}`),
              )
            : [];
        }),
      ],
    });
  }

  async #sync(key: string): Promise<number | 'retry' | undefined> {
    const { informers, clock } = this.#context;
    const dataVolume = informers.of(dataVolumes).store.get(key);
    const phase = dataVolume?.status?.phase ?? '';
    if (!dataVolume || dataVolume.metadata.deletionTimestamp) return undefined;
    if (['Succeeded', 'Failed'].includes(phase)) return undefined;
    const transfer = await this.#advance(dataVolume, key);
    const source = this.#sources.of(dataVolume);
    const reported = await this.#reporter.report(dataVolume, transfer, source);
    // What failed for good is not tried again.
    if (reported.status?.phase === 'Failed' && transfer.pod) {
      await this.#writer.delete(pods, transfer.pod, { gracePeriodSeconds: 0 });
      return undefined;
    }
    const { claimProblem, podProblem, sourceMissing } = transfer;
    if (claimProblem || podProblem || sourceMissing) return 'retry';
    const runs = transfer.percent !== undefined || transfer.clonePhase;
    return runs && !transfer.done ? clock.real(lookAgainAfter) : undefined;
  }

  /** Does the next thing, and says where it stands. */
  async #advance(dataVolume: DataVolume, key: string): Promise<Transfer> {
    const { store } = this.#context.informers.of(persistentVolumeClaims);
    const claim = store.get(key);
    const kind = sourceKind(dataVolume);
    if (!claim) {
      return kind === 'clone'
        ? this.#cloner.begin(dataVolume, this.#claims)
        : this.#claims.make(dataVolume);
    }
    if (controllerOf(claim)?.uid !== dataVolume.metadata.uid) {
      return adoptClaim(this.#writer, dataVolume, claim);
    }
    if (isAdopted(claim) || kind === 'external') {
      return { claim, done: claim.status?.phase === 'Bound' };
    }
    return kind === 'clone'
      ? this.#cloner.advance(dataVolume, claim)
      : this.#importer.advance(dataVolume, claim);
  }
}
