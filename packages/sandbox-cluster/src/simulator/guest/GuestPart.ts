import { ApiError, resourceTypes } from '../client';
import { Domain, isActive } from '../hypervisor';
import { CloudInitSource, VirtualMachineInstance } from '../model';
import { SimulatorContext } from '../SimulatorContext';
import { bootImage } from './bootImage';
import { BootedGuest } from './BootedGuest';
import { operatingSystemOf } from './operatingSystems';
import { readCloudInit } from './readCloudInit';

const { virtualMachineInstances, secrets } = resourceTypes;
const { dataVolumes, persistentVolumeClaims } = resourceTypes;

/**
 * Plays what runs inside of the domains.
 *
 * @internal
 */
export class GuestPart {
  readonly #context: SimulatorContext;
  /** Which boot of a domain has its guest already. */
  readonly #booted = new WeakMap<Domain, number>();

  /** Subscribes to domains. */
  static create(context: SimulatorContext): GuestPart {
    return new GuestPart(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { hypervisor, informers, signal } = context;
    informers.of(virtualMachineInstances);
    informers.of(dataVolumes);
    informers.of(persistentVolumeClaims);
    const unsubscribe = hypervisor.onChange(domain => {
      if (!isActive(domain) || this.#booted.get(domain) === domain.boots)
        return;
      this.#booted.set(domain, domain.boots);
      void this.#boot(domain).catch(error =>
        context.onError('guest', `${domain.namespace}/${domain.name}`, error),
      );
    });
    signal.addEventListener('abort', unsubscribe, { once: true });
  }

  async #boot(domain: Domain): Promise<void> {
    const { informers, hypervisor, clock, failures, signal } = this.#context;
    const { namespace, name } = domain;
    const vmi = informers
      .of(virtualMachineInstances)
      .store.get(`${namespace}/${name}`);
    if (!vmi) return;
    const from = bootImage(
      vmi,
      one =>
        informers.of(persistentVolumeClaims).store.get(`${namespace}/${one}`),
      one => informers.of(dataVolumes).store.get(`${namespace}/${one}`),
    );
    const cloudInit = readCloudInit(await this.#userData(vmi));
    if (!isActive(domain)) return;
    domain.guest = BootedGuest.create({
      domain,
      hypervisor,
      clock,
      signal,
      boots: from.boots && failures.of(vmi) !== 'F37',
      system: operatingSystemOf(from.boots ? from.image : ''),
      cloudInit,
      vmi,
      failure: () => failures.of(vmi),
      isReported: () =>
        informers.of(virtualMachineInstances).store.get(`${namespace}/${name}`)
          ?.status?.phase === 'Running',
    });
    hypervisor.tell(domain);
  }

  /** Cloud-init's user data. It is used here and kept nowhere. */
  async #userData(vmi: VirtualMachineInstance): Promise<string> {
    const source: CloudInitSource | undefined = (vmi.spec.volumes ?? [])
      .map(volume => volume.cloudInitNoCloud ?? volume.cloudInitConfigDrive)
      .find(one => one !== undefined);
    if (source?.userData) return source.userData;
    if (source?.userDataBase64) return decode(source.userDataBase64);
    const secretName = source?.secretRef?.name;
    if (!secretName) return '';
    try {
      const { namespace } = vmi.metadata;
      const { data = {} } = await this.#context.client.get(secrets, {
        namespace,
        name: secretName,
      });
      return decode(data.userdata ?? data.userData ?? '');
    } catch (error) {
      if (error instanceof ApiError) return '';
      throw error;
    }
  }
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
