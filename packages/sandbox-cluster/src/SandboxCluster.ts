import { buildServer, BuiltServer } from './buildServer';
import { Faults } from './faults/Faults';
import { createCertificate } from './createCertificate';
import { ApiObject } from './objects/ApiObject';
import { lastingCertificate } from './persistence/lastingCertificate';
import { StateFolder } from './persistence/StateFolder';
import { renderKubeconfig } from './renderKubeconfig';
import { defaultObjects } from './seed/defaultObjects';
import { TlsCredentials } from './server/ApiServer';
import { ObjectAccess } from './server/ObjectAccess';
import { Hypervisor, Simulator, startSimulator } from './simulator';
import { SimulatorSettings } from './simulator/SimulatorSettings';
import { subresourceHandlers } from './subresources';
import { VncServerAddress } from './subresources/streams/vnc';

/** @public */
export interface SandboxClusterOptions {
  /**
   * TCP port on 127.0.0.1; 0 takes a free one. Where absent, the one that
   * `data` was served on before, or a free one.
   */
  port?: number;
  /**
   * A folder in which the cluster keeps its state. Where it has one already,
   * the cluster goes on from there, and `objects` and `contents` are not used.
   */
  data?: string;
  /** Play the parts of KubeVirt, CDI and the nodes; true where absent. */
  simulate?: boolean | SimulatorSettings;
  /** HTTPS with a certificate made at start; true where absent. */
  tls?: boolean;
  /** A VNC server to show as every machine's screen; a picture where absent. */
  vnc?: VncServerAddress;
  /** Objects that are there from the beginning, beside the contents. */
  objects?: Iterable<object>;
  /**
   * `default`: nodes, storage classes and the configuration of KubeVirt and
   * CDI. `bare`: what kube-apiserver itself makes.
   */
  contents?: 'default' | 'bare';
  /**
   * Collect garbage, end namespaces, protect claims and count quotas, as
   * kube-controller-manager does; true where absent.
   */
  controllers?: boolean;
}

const PORT = 'port';
const administrator = { name: 'admin', groups: ['system:masters'] };

/**
 * A Kubernetes API with KubeVirt behaviour in this process.
 *
 * @public
 */
export class SandboxCluster {
  /**
   * Starts a cluster; it answers when the promise resolves.
   *
   * @throws the error of `listen`, with code EADDRINUSE for a port in use;
   *   StateFolderError where `data` cannot be used
   */
  static async start(
    options: SandboxClusterOptions = {},
  ): Promise<SandboxCluster> {
    const state =
      options.data === undefined ? undefined : StateFolder.open(options.data);
    try {
      return await SandboxCluster.#startOn(state, options);
    } catch (error) {
      state?.close();
      throw error;
    }
  }

  static async #startOn(
    state: StateFolder | undefined,
    options: SandboxClusterOptions,
  ): Promise<SandboxCluster> {
    const restored = state?.version !== undefined;
    const tls = await credentials(state, options);
    const hypervisor = Hypervisor.create();
    const built = buildServer({
      tls,
      state,
      contents: concat(
        defaultObjects(options.contents ?? 'default'),
        options.objects ?? [],
      ),
      volumeSnapshots: options.contents !== 'bare',
      controllers: options.controllers ?? true,
      handlers: subresourceHandlers({ hypervisor, vnc: options.vnc }),
    });
    const { server } = built;
    await server.listen(options.port ?? Number(state?.settings.get(PORT) ?? 0));
    state?.settings.set(PORT, String(server.port));
    const cluster = new SandboxCluster(
      built,
      hypervisor,
      tls?.cert,
      restored,
      state,
    );
    const { simulate = true } = options;
    if (simulate) {
      await cluster.simulate(simulate === true ? {} : simulate);
    }
    return cluster;
  }

  /** What can go wrong, on demand; the simulator is spared most of it. */
  readonly faults: Faults;
  /** Its objects, read and written in this process, as an administrator. */
  readonly objects: ObjectAccess;
  #simulator: Simulator | undefined;
  #token: string;

  private constructor(
    private readonly built: BuiltServer,
    private readonly hypervisor: Hypervisor,
    /** The certificate's authority as PEM; undefined for plain HTTP. */
    readonly certificateAuthority: string | undefined,
    /** Whether it goes on from the state in `data`. */
    readonly restored: boolean,
    private readonly state: StateFolder | undefined,
  ) {
    const { server, store, gate, objects } = built;
    this.#token = this.issueToken(administrator);
    this.objects = objects;
    this.faults = Faults.create({
      server,
      store,
      gate,
      renewToken: () => {
        built.authenticator.revokeToken(this.#token);
        this.#token = this.issueToken(administrator);
      },
    });
  }

  /** The bearer token of an administrator. */
  get token(): string {
    return this.#token;
  }

  /** `https://127.0.0.1:<port>`. */
  get url(): string {
    return this.built.server.url;
  }

  get port(): number {
    return this.built.server.port;
  }

  /** YAML; cluster, user and context are called `sandbox`. */
  get kubeconfig(): string {
    return this.kubeconfigFor(this.token);
  }

  /** The kubeconfig of whoever has another token. */
  kubeconfigFor(token: string): string {
    return renderKubeconfig({
      name: 'sandbox',
      server: this.url,
      certificateAuthority: this.certificateAuthority,
      token,
    });
  }

  /** Makes a bearer token for a user of these groups. */
  issueToken(user: { name: string; groups?: readonly string[] }): string {
    return this.built.authenticator.issueToken(user);
  }

  /**
   * Begins to play the parts of KubeVirt, CDI and the nodes, where
   * `simulate` was false.
   *
   * @returns once they know what there is
   */
  async simulate(settings: SimulatorSettings = {}): Promise<void> {
    const { authenticator, gate } = this.built;
    const token = authenticator.issueToken({
      ...administrator,
      transient: true,
    });
    gate.exempt(token);
    this.#simulator = await startSimulator({
      server: { url: this.url, token, ca: this.certificateAuthority },
      hypervisor: this.hypervisor,
      serverCollects: true,
      ...settings,
    });
  }

  /** Ends every connection and everything that runs. */
  async stop(): Promise<void> {
    await this.#simulator?.stop();
    this.built.stopControllers();
    this.built.gate.clear();
    await this.built.server.close();
    this.state?.close();
  }
}

async function credentials(
  state: StateFolder | undefined,
  { tls = true }: SandboxClusterOptions,
): Promise<TlsCredentials | undefined> {
  if (!tls) {
    return undefined;
  }
  return state ? lastingCertificate(state.settings) : createCertificate();
}

function* concat(...parts: Iterable<object>[]): Iterable<object> {
  for (const part of parts) {
    yield* part;
  }
}

/** @public */
export type SandboxObject = ApiObject;
