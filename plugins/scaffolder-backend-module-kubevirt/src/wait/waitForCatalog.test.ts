import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { recordingLogger } from '../__testUtils__/recordingLogger';
import { waitForCatalog } from './waitForCatalog';

const entityRef = 'resource:team-a/dev.sandbox';
const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { namespace: 'team-a', name: 'dev.sandbox' },
};

function wait(
  answer: () => Promise<Entity | undefined>,
  options: { until?: 'shown' | 'gone'; signal?: AbortSignal } = {},
) {
  const catalog = catalogServiceMock.mock({ getEntityByRef: answer });
  const { logger, lines } = recordingLogger();
  const credentials = mockCredentials.user();
  const waiting = waitForCatalog({
    catalog,
    credentials,
    entityRef,
    until: 'shown',
    logger,
    ...options,
  });
  // The test that awaits it later sees the rejection.
  waiting.catch(() => {});
  return { waiting, catalog, credentials, lines };
}

describe('waitForCatalog', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks with the credentials of the person until the catalog shows it', async () => {
    let asked = 0;
    const { waiting, catalog, credentials, lines } = wait(async () => {
      asked += 1;
      return asked === 2 ? entity : undefined;
    });
    await waiting;
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(entityRef, {
      credentials,
    });
    expect(lines).toEqual([`The catalog shows it as ${entityRef}`]);
  });

  it('goes on without the entity after 15 seconds', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { waiting, catalog, lines } = wait(async () => {
      now.mockReturnValue(15_000);
      return undefined;
    });
    await waiting;
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(1);
    expect(lines).toEqual([
      `The catalog does not show ${entityRef} yet; links to it work as soon as it does`,
    ]);
  });

  it('does not fail where the catalog does', async () => {
    const { waiting, lines } = wait(async () => {
      throw new Error('the token has expired');
    });
    await waiting;
    expect(lines).toEqual([
      `warning: The catalog could not be asked for ${entityRef}: Error: the token has expired`,
    ]);
  });

  it('asks until the catalog no longer shows it', async () => {
    let asked = 0;
    const { waiting, catalog, lines } = wait(
      async () => {
        asked += 1;
        return asked === 1 ? entity : undefined;
      },
      { until: 'gone' },
    );
    await waiting;
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
    expect(lines).toEqual([`The catalog no longer shows ${entityRef}`]);
  });

  it('goes on with the entity after 15 seconds', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { waiting, lines } = wait(
      async () => {
        now.mockReturnValue(15_000);
        return entity;
      },
      { until: 'gone' },
    );
    await waiting;
    expect(lines).toEqual([
      `The catalog still shows ${entityRef}; it forgets it by itself`,
    ]);
  });

  it('stops when the task is cancelled', async () => {
    const controller = new AbortController();
    const { waiting } = wait(async () => undefined, {
      signal: controller.signal,
    });
    controller.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('logs nothing once the task is over, whatever the catalog answers', async () => {
    const controller = new AbortController();
    const { waiting, lines } = wait(
      async () => {
        controller.abort();
        return entity;
      },
      { signal: controller.signal },
    );
    await expect(waiting).rejects.toThrow('aborted');
    expect(lines).toEqual([]);
  });
});
