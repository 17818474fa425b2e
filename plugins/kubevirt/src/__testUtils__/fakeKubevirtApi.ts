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
  const shown = new Map<string, VirtualMachineView | undefined>();
  const viewOf = ({ name }: VirtualMachineIdentity) => shown.get(name);
  return {
    async getEntityVirtualMachines({ name }) {
      const story = storyOf(name);
      return { items: Array.isArray(story) ? story : [] };
    },
    watchEntityVirtualMachines({ name }, observer) {
      const story = storyOf(name);
      if (Array.isArray(story)) {
        story.forEach(({ identity, view }) => shown.set(identity.name, view));
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
      const view = viewOf(identity);
      return { guest: view?.guest ?? { agentConnected: false } };
    },
    async getDeletion(identity) {
      const claims = (viewOf(identity)?.disks ?? []).flatMap(
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

/** What the client throws for an HTTP status, as far as anybody looks. */
export function httpError(statusCode: number): Error {
  return Object.assign(new Error(`Request failed with ${statusCode}`), {
    statusCode,
  });
}
