import { Authenticator } from './auth/Authenticator';
import { RbacAuthorizer } from './auth/RbacAuthorizer';
import { startControllers } from './controllers/startControllers';
import { createCertificate } from './createCertificate';
import { ApiObject } from './objects/ApiObject';
import { ClusterObjects } from './registry/ClusterObjects';
import { Registry } from './registry/Registry';
import { renderKubeconfig } from './renderKubeconfig';
import { ResourceTable } from './resources/ResourceTable';
import { createStrategies } from './resources/createStrategies';
import { defaultObjects } from './seed/defaultObjects';
import { seedObjects } from './seed/seedObjects';
import { ApiServer } from './server/ApiServer';
import { ObjectAccess } from './server/SubresourceHandler';
import { SubresourceRouter } from './server/SubresourceRouter';
import { Hypervisor, SimulatorOptions, startSimulator } from './simulator';
import { ObjectStore } from './storage/ObjectStore';
import { subresourceHandlers, VncServerAddress } from './subresources';

/** @public */
export interface SandboxClusterOptions {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  /** Play the parts of KubeVirt, CDI and the nodes; true where absent. */
  simulate?: boolean | SimulatorOptions;
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
    const store = ObjectStore.create();
    const registry = Registry.create({
      store,
      resources: ResourceTable.create(),
      strategyOf: createStrategies(),
    });
    const objects = ClusterObjects.create({
      registry,
      user: { name: 'system:apiserver', groups: ['system:masters'] },
      manager: 'sandbox',
    });
    seedObjects(registry, [
      ...defaultObjects(options.contents ?? 'default'),
      ...(options.objects ?? []),
    ]);
    const stopControllers = startControllers(registry);
    const hypervisor = Hypervisor.create();

    const tls = options.tls === false ? undefined : await createCertificate();
    const authenticator = Authenticator.create();
    const token = authenticator.issueToken({
      name: 'admin',
      groups: ['system:masters'],
    });
    const server = ApiServer.create({
      tls,
      dispatch: {
        registry,
        authenticator,
        authorizer: RbacAuthorizer.create({ store }),
        subresources: SubresourceRouter.create({
          handlers: subresourceHandlers({ hypervisor, vnc: options.vnc }),
          objects: ClusterObjects.create({
            registry,
            user: {
              name: 'system:serviceaccount:kubevirt:kubevirt-apiserver',
              groups: [
                'system:serviceaccounts',
                'system:serviceaccounts:kubevirt',
                'system:authenticated',
              ],
            },
            manager: 'virt-api',
          }),
        }),
      },
    });
    await server.listen(options.port ?? 0);
    const cluster = new SandboxCluster(
      server,
      authenticator,
      objects,
      token,
      tls?.cert,
    );
    cluster.#onStop.push(async () => stopControllers());
    const { simulate = true } = options;
    if (simulate) {
      const simulator = await startSimulator({
        server: { url: server.url, token, ca: tls?.cert },
        hypervisor,
        ...(simulate === true ? {} : simulate),
      });
      cluster.#onStop.push(() => simulator.stop());
    }
    return cluster;
  }

  readonly #onStop: Array<() => Promise<void>> = [];

  private constructor(
    private readonly server: ApiServer,
    private readonly authenticator: Authenticator,
    /** Its objects, read and written in this process, as an administrator. */
    readonly objects: ObjectAccess,
    /** The bearer token of an administrator. */
    readonly token: string,
    /** The certificate's authority as PEM; undefined for plain HTTP. */
    readonly certificateAuthority: string | undefined,
  ) {}

  /** `https://127.0.0.1:<port>`. */
  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
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
    return this.authenticator.issueToken(user);
  }

  /** Ends every connection and everything that runs. */
  async stop(): Promise<void> {
    for (const stop of this.#onStop.splice(0).reverse()) {
      await stop();
    }
    await this.server.close();
  }
}

/** @public */
export type SandboxObject = ApiObject;
