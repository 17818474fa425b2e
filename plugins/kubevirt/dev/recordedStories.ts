import { ClusterObjects, describeAll } from 'backstage-plugin-kubevirt-common';
import { details } from '../src/__testUtils__/details';
import { Story } from '../src/__testUtils__/stories';
import { moveToNow } from './moveToNow';

interface Recording {
  steps: { step: string; objects: ClusterObjects }[];
}

const files = require.context(
  '../../../test/fixtures/vm-lifecycles',
  false,
  /\.json$/,
);

/** Every step of every recorded life of a virtual machine. */
export const recordedStories: Record<string, Story> = Object.fromEntries(
  files.keys().flatMap(file => {
    const { steps }: Recording = files(file);
    return steps.map(({ step, objects }) => {
      const name = `${file.replace(/^\.\/|\.json$/g, '')}: ${step}`;
      const now = latestTime(objects);
      const views = describeAll(objects, { now });
      return [
        name,
        moveToNow(
          views.map(view => details({ view })),
          now,
        ),
      ];
    });
  }),
);

/** The last thing that happened is the moment at which a step was recorded. */
function latestTime(objects: ClusterObjects): Date {
  const times = JSON.stringify(objects).match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? [];
  return new Date(Math.max(...times.map(Date.parse)));
}
