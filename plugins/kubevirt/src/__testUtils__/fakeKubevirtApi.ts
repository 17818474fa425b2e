import {
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtApi } from '../api';
import { aManifest } from './aManifest';
import { Story } from './stories';

/** An API that tells one story, or the one of the entity's name. */
export function fakeKubevirtApi(
  storyOf: (entityName: string) => Story,
): KubevirtApi {
  return {
    async getEntityVirtualMachines({ name }) {
      const story = storyOf(name);
      return { items: Array.isArray(story) ? story : [] };
    },
    watchEntityVirtualMachines({ name }, observer) {
      const story = storyOf(name);
      if (Array.isArray(story)) {
        observer.next({ items: story });
      } else if (story !== 'loading') {
        observer.lost(httpError(story), new Date());
      }
      return () => {};
    },
    watchVirtualMachines(observer) {
      observer.next({ items: [], clusters: [], complete: true });
      return () => {};
    },
    async getClusters() {
      return { items: [] };
    },
    async act() {},
    async getManifest(identity) {
      return aManifest(identity);
    },
    async getGuest(identity) {
      const view = viewOf(storyOf, identity);
      return { guest: view?.guest ?? { agentConnected: false } };
    },
    async getDeletion(identity) {
      const claims = (viewOf(storyOf, identity)?.disks ?? []).flatMap(
        ({ claim, size, dataVolume }) =>
          claim ? { claim, size, dataVolume } : [],
      );
      const items = claims.map(({ claim, size, dataVolume }) => ({
        kind: 'PersistentVolumeClaim',
        name: claim,
        size,
        owned: dataVolume !== undefined,
      }));
      return {
        deleted: items.filter(({ owned }) => owned),
        kept: items.filter(({ owned }) => !owned),
      };
    },
  };
}

function viewOf(
  storyOf: (entityName: string) => Story,
  { name }: VirtualMachineIdentity,
): VirtualMachineView | undefined {
  const story = storyOf(name);
  const items = Array.isArray(story) ? story : [];
  return items.find(({ identity }) => identity.name === name)?.view;
}

/** What the client throws for an HTTP status, as far as anybody looks. */
export function httpError(statusCode: number): Error {
  return Object.assign(new Error(`Request failed with ${statusCode}`), {
    statusCode,
  });
}
