import { SubresourceHandler } from '../../server/SubresourceHandler';
import { defineRead } from '../defineCall';
import { refusals } from '../refusals';

/**
 * `GET …/objectgraph`: behind a feature gate that is off by default.
 *
 * @internal
 */
export const objectGraphHandlers: SubresourceHandler[] = (
  ['virtualmachines', 'virtualmachineinstances'] as const
).map(resource =>
  defineRead(resource, 'objectgraph', () => {
    throw refusals.badRequest(
      'ObjectGraph feature gate not enabled: Unable to return object graph.',
    );
  }),
);
