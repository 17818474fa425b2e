import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  FormChoices,
  FormChoicesResponse,
  FormReview,
  kubevirtVmCreatePermission,
  NameCheck,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { requirePermission } from '../access';
import { audited } from '../audit/audited';
import { checkNewName } from './checkNewName';
import { ChoiceCache } from './ChoiceCache';
import { choices, ClusterChoiceKind } from './choices';
import { clusterCall } from './clusterCall';
import { reviewForm } from './reviewForm';

const SLOW: ClusterChoiceKind[] = [
  'images',
  'storage-classes',
  'devices',
  'instancetypes',
  'preferences',
];
const SLOW_KEEP_MS = 15_000;
const QUICK_KEEP_MS = 1_000;

/**
 * What the form of "Create virtual machine" asks: `GET
 * /v1/form/choices/:kind`, `GET /v1/form/name` and `POST /v1/form/review`. All
 * are for those who may create virtual machines. A cluster is named, never
 * addressed, and has to be one that is configured.
 *
 * @internal
 */
export function createFormRouter(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { clusters, inventory, catalog, httpAuth, permissions, auditor } =
    options;
  const slow = ChoiceCache.create({ keepMs: SLOW_KEEP_MS });
  const quick = ChoiceCache.create({ keepMs: QUICK_KEEP_MS });
  const router = PromiseRouter();

  async function allowed(request: Request): Promise<BackstageCredentials> {
    const credentials = await httpAuth.credentials(request);
    await requirePermission({
      permissions,
      credentials,
      request: { permission: kubevirtVmCreatePermission },
    });
    return credentials;
  }

  function answer<T>(
    request: Request,
    queryType: string,
    ask: () => Promise<T>,
  ) {
    const event = { eventId: 'vm-form-fetch', request, meta: { queryType } };
    return audited(auditor, event, ask);
  }

  router.get('/v1/form/choices/:kind', async (request, response) => {
    const { kind } = request.params;
    const items = await answer(request, kind, async () => {
      const credentials = await allowed(request);
      if (kind === 'clusters') {
        return inventory.clusters();
      }
      if (!isClusterChoice(kind)) {
        throw new InputError(
          `There are no choices of kind '${kind}'. There are: clusters, ${Object.keys(
            choices,
          ).join(', ')}`,
        );
      }
      const { name, client } = await clusters.get(text(request, 'cluster'));
      const namespace = needsNamespace(kind)
        ? required(request, 'namespace')
        : text(request, 'namespace') ?? '';
      const ask = () =>
        clusterCall<FormChoices[ClusterChoiceKind][]>(name, () =>
          choices[kind]({ client, namespace, catalog, credentials }),
        );
      // Images are entities of the catalog as well, which not everybody sees.
      const reader = kind === 'images' ? credentials.principal : undefined;
      const cache = SLOW.includes(kind) ? slow : quick;
      return cache.get(JSON.stringify([kind, name, namespace, reader]), ask);
    });
    response.json({ items } satisfies FormChoicesResponse);
  });

  router.get('/v1/form/name', async (request, response) => {
    const result = await answer(request, 'name', async () => {
      await allowed(request);
      const { name, client } = await clusters.get(text(request, 'cluster'));
      const namespace = required(request, 'namespace');
      return clusterCall(name, () =>
        checkNewName({
          client,
          namespace,
          name: text(request, 'name') ?? '',
        }),
      );
    });
    response.json(result satisfies NameCheck);
  });

  router.post(
    '/v1/form/review',
    express.json({ limit: '1mb' }),
    async (request, response) => {
      const left = new AbortController();
      response.once('close', () => left.abort());
      const review = await answer(request, 'review', async () => {
        await allowed(request);
        const data = formDataOf(request.body);
        const { name, client } = await clusters.get(
          data.target?.cluster || undefined,
        );
        return clusterCall(name, () =>
          reviewForm({ client, data, signal: left.signal }),
        );
      });
      response.json(review satisfies FormReview);
    },
  );

  return router;
}

function isClusterChoice(kind: string): kind is ClusterChoiceKind {
  return Object.hasOwn(choices, kind);
}

function needsNamespace(kind: ClusterChoiceKind): boolean {
  return !['namespaces', 'storage-classes', 'devices'].includes(kind);
}

function text(request: Request, key: string): string | undefined {
  const value = request.query[key];
  if (value !== undefined && typeof value !== 'string') {
    throw new InputError(`The query parameter '${key}' may be given once`);
  }
  return value || undefined;
}

function required(request: Request, key: string): string {
  const value = text(request, key);
  if (!value) {
    throw new InputError(`The query parameter '${key}' is missing`);
  }
  return value;
}

function formDataOf(body: unknown): VirtualMachineFormData {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new InputError(
      "The request's body must be the form's data, an object",
    );
  }
  return body;
}
