import { ContainerState, ContainerStatus, Pod } from '../../objects';
import { objectFields, readConditions } from './metadata';
import {
  flag,
  listOf,
  number,
  objectOf,
  quantity,
  recordOf,
  text,
} from './readers';

const containerState = objectOf<ContainerState>({
  waiting: objectOf({ reason: text, message: text }),
  running: objectOf({ startedAt: text }),
  terminated: objectOf({
    reason: text,
    message: text,
    exitCode: number,
    startedAt: text,
    finishedAt: text,
  }),
});

const containerStatuses = listOf(
  objectOf<ContainerStatus>({
    name: text,
    image: text,
    ready: flag,
    restartCount: number,
    state: containerState,
    lastState: containerState,
  }),
);

/** @internal */
export const readPod = objectOf<Pod>({
  ...objectFields,
  spec: objectOf({
    nodeName: text,
    containers: listOf(
      objectOf({
        name: text,
        image: text,
        resources: objectOf({
          requests: recordOf(quantity),
          limits: recordOf(quantity),
        }),
      }),
    ),
  }),
  status: objectOf({
    phase: text,
    reason: text,
    message: text,
    podIP: text,
    conditions: readConditions,
    initContainerStatuses: containerStatuses,
    containerStatuses,
  }),
});
