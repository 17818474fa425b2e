import { KubevirtApi } from '../api';
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
    async getClusters() {
      return { items: [] };
    },
    async act() {},
  };
}

/** What the client throws for an HTTP status, as far as anybody looks. */
export function httpError(statusCode: number): Error {
  return Object.assign(new Error(`Request failed with ${statusCode}`), {
    statusCode,
  });
}
