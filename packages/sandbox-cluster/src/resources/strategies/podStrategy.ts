import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const podStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  prepareForCreate(draft) {
    draft.metadata.generation = 1;
    draft.status = { phase: 'Pending', qosClass: 'Burstable' };
  },

  gracePeriodSeconds(object, asked) {
    const spec = object.spec as
      | { nodeName?: string; terminationGracePeriodSeconds?: number }
      | undefined;
    const status = object.status as { phase?: string } | undefined;
    if (
      !spec?.nodeName ||
      status?.phase === 'Failed' ||
      status?.phase === 'Succeeded'
    ) {
      return 0;
    }
    return asked ?? spec.terminationGracePeriodSeconds ?? 30;
  },
};
