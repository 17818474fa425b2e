import { buildServer, BuiltServer } from './buildServer';
import { Faults } from './faults/Faults';
import { createCertificate } from './createCertificate';
import { ApiObject } from './objects/ApiObject';
import { renderKubeconfig } from './renderKubeconfig';
import { defaultObjects } from './seed/defaultObjects';
import { ObjectAccess } from './server/ObjectAccess';
import { Hypervisor, startSimulator } from './simulator';
import { SimulatorSettings } from './simulator/SimulatorSettings';
import { subresourceHandlers } from './subresources';
import { VncServerAddress } from './subresources/streams/vnc';

/** @public */
export interface SandboxClusterOptions {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  /** Play the parts of KubeVirt, CDI and the nodes; true where absent. */
  simulate?: boolean | SimulatorSettings;
  /** HTTPS with a certificate made at start; true where absent. */
  tls?: boolean;
  /** A VNC server to show as every machine's screen; a picture where absent. */
  vnc?: VncServerAddress;
  /** Objects that are there from the beginning, beside the contents. */
  objects?: object[];
  /**
   * `default`: nodes, storage classes and the configuration of KubeVirt and
   * CDI. `bare`: what kube-apiserver itself makes.
   */
  contents?: 'default' | 'bare';
}

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
   * @throws the error of `listen`, with code EADDRINUSE for a port in use
   */
  static async start(
    options: SandboxClusterOptions = {},
  ): Promise<SandboxCluster> {
    const tls = options.tls === false ? undefined : await createCertificate();
    const hypervisor = Hypervisor.create();
    const built = buildServer({
      tls,
      contents: [
        ...defaultObjects(options.contents ?? 'default'),
        ...(options.objects ?? []),
      ],
      handlers: subresourceHandlers({ hypervisor, vnc: options.vnc }),
    });
    await built.server.listen(options.port ?? 0);
    const cluster = new SandboxCluster(built, tls?.cert);
    const { simulate = true } = options;
    if (simulate) {
      const token = built.authenticator.issueToken(administrator);
      built.gate.exempt(token);
      const simulator = await startSimulator({
        server: { url: cluster.url, token, ca: tls?.cert },
        hypervisor,
        ...(simulate === true ? {} : simulate),
      });
      cluster.#onStop.push(() => simulator.stop());
    }
    return cluster;
  }

  /** What can go wrong, on demand; the simulator is spared most of it. */
  readonly faults: Faults;
  /** Its objects, read and written in this process, as an administrator. */
  readonly objects: ObjectAccess;
  readonly #onStop: Array<() => Promise<void>> = [];
  #token: string;

  private constructor(
    private readonly built: BuiltServer,
    /** The certificate's authority as PEM; undefined for plain HTTP. */
    readonly certificateAuthority: string | undefined,
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

  /** Ends every connection and everything that runs. */
  async stop(): Promise<void> {
    for (const stop of this.#onStop.splice(0).reverse()) {
      await stop();
    }
    this.built.stopControllers();
    this.built.gate.clear();
    await this.built.server.close();
  }
}

/** @public */
export type SandboxObject = ApiObject;
