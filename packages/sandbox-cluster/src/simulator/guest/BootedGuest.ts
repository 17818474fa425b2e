import { Clock } from '../Clock';
import {
  ConsoleSession,
  Domain,
  Guest,
  GuestAgent,
  Hypervisor,
  TcpService,
  Terminal,
} from '../hypervisor';
import { hasCondition, VirtualMachineInstance } from '../model';
import { guestAgent } from './guestAgent';
import { CloudInit } from './readCloudInit';
import { OperatingSystem } from './operatingSystems';
import { SerialConsole } from './SerialConsole';
import { tcpServices } from './tcpServices';

/** Simulated seconds from power-on to the login prompt. */
const bootTime = 4;
/** Simulated seconds until an agent that the image brings is connected. */
const agentTime = 6;
/** Simulated seconds that cloud-init takes more to install it. */
const installTime = 4;
/** Simulated seconds until a failure that was asked for comes. */
const failTime = 5;
/** Simulated seconds from the power button to power-off. */
const shutdownTime = 2;

/**
 * What a guest is made of.
 *
 * @internal
 */
export interface GuestOptions {
  domain: Domain;
  hypervisor: Hypervisor;
  clock: Clock;
  signal: AbortSignal;
  /** Whether there is anything to boot. */
  boots: boolean;
  system: OperatingSystem;
  cloudInit: CloudInit;
  vmi: VirtualMachineInstance;
  /** Whether the cluster knows by now that it runs. */
  isReported: () => boolean;
  /** The failure asked for at the moment. */
  failure: () => string | undefined;
}

/**
 * A guest from power-on to power-off.
 *
 * @internal
 */
export class BootedGuest implements Guest {
  readonly #options: GuestOptions;
  readonly #console: SerialConsole;
  readonly #poweredOn: number;
  agent?: GuestAgent;

  static create(options: GuestOptions): BootedGuest {
    return new BootedGuest(options);
  }

  private constructor(options: GuestOptions) {
    this.#options = options;
    const { cloudInit, system, domain, boots, clock } = options;
    // An adopted guest has been up for long.
    const isUp = domain.adopted && domain.boots === 1;
    this.#poweredOn = isUp ? Date.now() - clock.real(60) : Date.now();
    const user = cloudInit.user ?? system.user;
    this.#console = SerialConsole.create({
      hostname: this.#hostname,
      user,
      password: cloudInit.passwords[user] ?? cloudInit.passwords[''],
      system,
      boots,
      isUp: () => this.#isUp,
      powerOff: () => options.hypervisor.end(domain, 'shutoff'),
      reboot: () => options.hypervisor.reset(domain),
    });
    if (boots) {
      this.#after(isUp ? 0 : bootTime, () => this.#console.ready());
      if (isUp) this.#reconnectAgent();
      else this.#connectAgent();
      this.#failLater();
    }
  }

  pressPowerButton(): void {
    const { failure, hypervisor, domain, boots } = this.#options;
    // A guest without an operating system, or a deaf one, does not react.
    if (!boots || failure() === 'F35') return;
    this.#after(shutdownTime, () => hypervisor.end(domain, 'shutoff'));
  }

  openConsole(terminal: Terminal): ConsoleSession {
    return this.#console.open(terminal);
  }

  connect(port: number): TcpService | undefined {
    const { boots, system } = this.#options;
    if (!boots || !this.#isUp) return undefined;
    return tcpServices({
      system,
      hostname: this.#hostname,
      screen: () => this.screen(),
    }).get(port);
  }

  screen(): string[] {
    return this.#console.screen();
  }

  get #hostname(): string {
    const { cloudInit, vmi } = this.#options;
    return cloudInit.hostname ?? vmi.spec.hostname ?? vmi.metadata.name;
  }

  get #isUp(): boolean {
    const { clock } = this.#options;
    return Date.now() - this.#poweredOn >= clock.real(bootTime);
  }

  #connectAgent(): void {
    const { cloudInit, system, hypervisor, domain, failure } = this.#options;
    const installs = cloudInit.installsAgent;
    if (!system.hasAgent && !installs) return;
    const seconds = system.hasAgent ? agentTime : agentTime + installTime;
    this.#after(seconds, () => {
      if (failure() === 'F38') return;
      this.agent = this.#newAgent();
      hypervisor.tell(domain);
    });
  }

  #reconnectAgent(): void {
    const { vmi } = this.#options;
    const wasConnected = hasCondition(vmi, 'AgentConnected', 'True');
    if (wasConnected) this.agent = this.#newAgent();
  }

  #newAgent(): GuestAgent {
    const { failure } = this.#options;
    return {
      ...guestAgent(this.#options, this.#hostname),
      outdated: failure() === 'F39',
    };
  }

  /** Failures that come from inside: a power-off, or a crash. */
  #failLater(): void {
    const { failure, hypervisor, domain, isReported } = this.#options;
    this.#after(failTime, () => {
      if (!isReported()) this.#failLater();
      else if (failure() === 'F34') hypervisor.end(domain, 'crashed');
      else if (failure() === 'F36') hypervisor.end(domain, 'shutoff');
    });
  }

  /** Does something later, unless this boot is over by then. */
  #after(seconds: number, action: () => void): void {
    const { clock, domain, signal } = this.#options;
    const timer = setTimeout(() => {
      if (domain.guest === this && !signal.aborted) action();
    }, clock.real(seconds));
    timer.unref();
  }
}
