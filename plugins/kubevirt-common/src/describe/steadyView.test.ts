import { viewOf } from '../__testUtils__/explained';

import { Machine } from '../__testUtils__/machine';
import { importFailed, unscheduled } from '../__testUtils__/moments';
import { VirtualMachineView } from '../view';
import { SteadyView, steadyView } from './steadyView';

const starting = viewOf({ status: 'Starting', instance: { phase: 'Pending' } });
const noNode = viewOf(
  unscheduled('0/3 nodes are available: 3 Insufficient memory.'),
);
const noImage = viewOf({
  ...importFailed('expected status code 200, got 404'),
});
const importing = viewOf(importAt('12.00%'));
const running = viewOf({ instance: {} });
const stopped = viewOf({ status: 'Stopped' });

function importAt(progress: string): Machine {
  return { status: 'Provisioning', dataVolume: { progress } };
}

/** What is shown at each of some seconds, of what the cluster says then. */
function shownAt(moments: [second: number, view: VirtualMachineView][]) {
  let shown: SteadyView | undefined;
  return moments.map(([second, view]) => {
    shown = steadyView({ shown, view, now: new Date(second * 1000) });
    return shown.view.headline;
  });
}

describe('what is shown', () => {
  it.each<
    [what: string, moments: [number, VirtualMachineView, VirtualMachineView][]]
  >([
    ['what is said first', [[0, noNode, noNode]]],
    [
      'no lack of a node that passes',
      [
        [0, starting, starting],
        [5, noNode, starting],
        [40, noNode, starting],
        [45, running, running],
      ],
    ],
    [
      'a lack of a node that stays',
      [
        [0, starting, starting],
        [5, noNode, starting],
        [49, noNode, starting],
        [50, noNode, noNode],
        [51, starting, starting],
      ],
    ],
    [
      'a failed import until it gets on for a while',
      [
        [0, noImage, noImage],
        [10, importing, noImage],
        [20, noImage, noImage],
        [30, importing, noImage],
        [119, importing, noImage],
        [120, importing, importing],
      ],
    ],
    [
      'all else at once',
      [
        [0, importing, importing],
        [1, noImage, noImage],
        [2, running, running],
        [3, stopped, stopped],
        [4, starting, starting],
      ],
    ],
  ])('is %s', (_, moments) => {
    expect(shownAt(moments.map(([second, view]) => [second, view]))).toEqual(
      moments.map(([, , view]) => view.headline),
    );
  });

  it('is the latest of what stays the same', () => {
    const later = viewOf(importAt('13.00%'));
    expect(
      shownAt([
        [0, importing],
        [1, later],
      ]),
    ).toEqual([
      'Importing the disk image: 12 %',
      'Importing the disk image: 13 %',
    ]);
  });

  it('is another VM of the same name at once', () => {
    expect(
      shownAt([
        [0, noImage],
        [1, { ...importing, uid: 'other' }],
      ]),
    ).toEqual([noImage.headline, importing.headline]);
  });
});
