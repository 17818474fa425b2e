import { Authenticator } from './auth/Authenticator';
import { RbacAuthorizer } from './auth/RbacAuthorizer';
import { startControllers } from './controllers/startControllers';
import { FaultGate } from './faults/FaultGate';
import { ClusterObjects } from './registry/ClusterObjects';
import { Registry } from './registry/Registry';
import { createStrategies } from './resources/createStrategies';
import { ResourceTable } from './resources/ResourceTable';
import { StateFolder } from './persistence/StateFolder';
import { restoreAllocations } from './registry/restoreAllocations';
import { seedObjects } from './seed/seedObjects';
import { ApiServer, TlsCredentials } from './server/ApiServer';
import { ObjectAccess } from './server/ObjectAccess';
import { SubresourceHandler } from './server/SubresourceHandler';
import { SubresourceRouter } from './server/SubresourceRouter';
import { ObjectStore } from './storage/ObjectStore';

const virtApi = {
  name: 'system:serviceaccount:kubevirt:kubevirt-apiserver',
  groups: [
    'system:serviceaccounts',
    'system:serviceaccounts:kubevirt',
    'system:authenticated',
  ],
};

/** The parts of an API server that is not listening yet. @internal */
export interface BuiltServer {
  server: ApiServer;
  store: ObjectStore;
  objects: ObjectAccess;
  authenticator: Authenticator;
  gate: FaultGate;
  stopControllers: () => void;
}

/**
 * Puts an API server together: storage with its first objects, controllers,
 * authorization and HTTP.
 *
 * @internal
 */
export function buildServer(options: {
  tls: TlsCredentials | undefined;
  /** The first objects; not used where the state has some already. */
  contents: Iterable<object>;
  state?: StateFolder;
  /** Whether the CSI snapshot controller's kinds are there. */
  volumeSnapshots: boolean;
  /** Whether deletion ends, and quotas count. */
  controllers: boolean;
  handlers: readonly SubresourceHandler[];
}): BuiltServer {
  const { state } = options;
  const store = ObjectStore.create({ journal: state });
  const authorizer = RbacAuthorizer.create({ store });
  const registry = Registry.create({
    store,
    resources: ResourceTable.create(options),
    strategyOf: createStrategies({ authorizer }),
  });
  if (state?.version === undefined) {
    store.atomically(() => seedObjects(registry, options.contents));
  } else {
    restoreAllocations(registry);
  }
  // As after a start of the real one: what was before cannot be watched.
  store.compact();
  const authenticator = Authenticator.create({ settings: state?.settings });
  const gate = FaultGate.create();
  const server = ApiServer.create({
    tls: options.tls,
    gate,
    dispatch: {
      registry,
      authenticator,
      authorizer,
      subresources: SubresourceRouter.create({
        handlers: options.handlers,
        objects: ClusterObjects.create({
          registry,
          user: virtApi,
          manager: 'virt-api',
        }),
      }),
    },
  });
  return {
    server,
    store,
    authenticator,
    gate,
    objects: ClusterObjects.create({
      registry,
      user: { name: 'system:apiserver', groups: ['system:masters'] },
      manager: 'sandbox',
    }),
    stopControllers: options.controllers
      ? startControllers(registry)
      : () => undefined,
  };
}
